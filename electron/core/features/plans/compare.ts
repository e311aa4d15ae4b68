import { ComparedFact, ComparedKind } from '#shared/contract/plan-comparison.ts';
import type { ComparedItem, PlanComparison } from '#shared/contract/plan-comparison.ts';
import type { ParsedArgsOf } from '#shared/contract/index.ts';
import type { PlanSnapshot } from '#shared/contract/plans.ts';
import type { ClientId, PlanVersionId } from '#shared/ids.ts';
import { failure, success } from '#shared/result.ts';
import type { Result } from '#shared/result.ts';
import type { Db } from '../../db.ts';
import { knownClient } from '../known-client.ts';
import { longestCommon } from './longest-common.ts';
import { nodesOf } from './plan-nodes.ts';
import type { PlanNode } from './plan-nodes.ts';
import { versionOf } from './queries.ts';
import { currentSnapshot } from './snapshot.ts';
import { wordParts } from './word-parts.ts';

/** Two versions of a client's plan, or a version and the plan as it stands. Errors: `client-not-found`, `client-erased`, `plan-not-found`. */
export async function comparePlans(
  db: Db,
  { clientId, before, after }: ParsedArgsOf<'plans.compare'>,
): Promise<Result<PlanComparison, 'client-not-found' | 'client-erased' | 'plan-not-found'>> {
  const client = await knownClient(db, clientId);
  if (!client.ok) return client;
  const [old, young] = [await sideOf(db, clientId, before), await sideOf(db, clientId, after)];
  if (!old || !young) return failure('plan-not-found');
  return success({
    before: old.side,
    after: young.side,
    items: compareSnapshots(old.snapshot, young.snapshot),
  });
}

async function sideOf(db: Db, clientId: ClientId, versionId: PlanVersionId | null) {
  if (versionId === null) {
    const snapshot = await currentSnapshot(db, clientId, '');
    return { snapshot, side: { versionId: null, number: null, madeAt: null } };
  }
  const version = await versionOf(db, versionId, clientId);
  if (!version) return null;
  const { snapshot, number, madeAt } = version;
  return { snapshot, side: { versionId, number, madeAt } };
}

/**
 * What was added, removed, changed or left as it was, by the items' own ids and in the reading order of the later plan;
 * what was removed stands where it stood.
 */
export function compareSnapshots(before: PlanSnapshot, after: PlanSnapshot): ComparedItem[] {
  const [old, young] = [nodesOf(before), nodesOf(after)];
  const oldByKey = new Map(old.map((node) => [node.key, node]));
  const youngByKey = new Map(young.map((node) => [node.key, node]));
  const oldUnder = Map.groupBy(old, ({ parent }) => parent);
  const youngUnder = Map.groupBy(young, ({ parent }) => parent);

  // One kind after the other, so that what was removed stays among its like.
  const under = (parent: string): ComparedItem[] =>
    ComparedKind.options.flatMap((kind) => ofKind(parent, kind));
  const ofKind = (parent: string, kind: ComparedKind): ComparedItem[] => {
    const stayed = (youngUnder.get(parent) ?? []).filter((node) => node.kind === kind);
    const were = (oldUnder.get(parent) ?? []).filter((node) => node.kind === kind);
    const moved = movedAmong(were, stayed);
    const merged: { key: string; item: ComparedItem }[] = stayed.map((node) => {
      const was = oldByKey.get(node.key);
      const elsewhere = was !== undefined && was.parent !== node.parent;
      return { key: node.key, item: compared(was, node, elsewhere || moved.has(node.key)) };
    });
    let previous = '';
    for (const node of were) {
      if (!youngByKey.has(node.key)) {
        const place = merged.findIndex(({ key }) => key === previous) + 1;
        merged.splice(place, 0, { key: node.key, item: compared(node, undefined, false) });
      }
      previous = node.key;
    }
    return merged.flatMap(({ key, item }) => [item, ...under(key)]);
  };
  return under('');
}

/** The keys of those that changed places with others under the same parent: as few as explain the new order. */
function movedAmong(before: readonly PlanNode[], after: readonly PlanNode[]): ReadonlySet<string> {
  const orderOf = (nodes: readonly PlanNode[], others: readonly PlanNode[]) =>
    nodes
      .filter(({ ordered, key }) => ordered && others.some((other) => other.key === key))
      .map(({ key }) => key);
  const [old, young] = [orderOf(before, after), orderOf(after, before)];
  const stayed = new Set(longestCommon(old, young).map(([, at]) => young[at]));
  return new Set(young.filter((key) => !stayed.has(key)));
}

function compared(before: PlanNode | undefined, after: PlanNode | undefined, moved: boolean): ComparedItem {
  const one = after ?? before;
  if (!one) throw new Error('nothing to compare');
  const both = before !== undefined && after !== undefined;
  const facts = ComparedFact.shape.fact.options.flatMap((fact): ComparedFact[] => {
    const [was, is] = [before?.facts[fact] ?? '', after?.facts[fact] ?? ''];
    return was === is ? [] : [{ fact, before: was, after: is }];
  });
  const differs = both && before.text !== after.text;
  const change = !before ? 'added' : !after ? 'removed' : differs || facts.length > 0 ? 'changed' : 'same';
  return {
    kind: one.kind,
    id: one.id,
    depth: one.depth,
    code: one.code,
    change,
    moved,
    before: before?.text ?? null,
    after: after?.text ?? null,
    words: differs ? wordParts(before.text, after.text) : [],
    facts,
  };
}
