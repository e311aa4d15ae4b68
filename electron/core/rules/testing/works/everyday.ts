import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { World } from '../../../bad-input/testing/world.ts';
import { typedVisit } from '../typed-visit.ts';

const day = '2026-11-24';
const at = '2026-12-01T08:00:00Z';

/** Appointments, trips out, the official record. */
export const dayWork = async ({ coach, clientId, contactId }: World): Promise<void> => {
  const { ok } = coach;
  const { appointmentId } = await ok('day.add', { clientId, at, hasTime: true });
  await ok('day.appointment', { appointmentId });
  await ok('day.reminder', { appointmentId });
  await ok('day.beforeDoor', { clientId, appointmentId });
  await ok('day.settle', { appointmentId, outcome: 'met' });
  await ok('day.reopen', { appointmentId });
  await ok('day.cancel', { appointmentId });
  const other = await ok('day.add', { clientId, at, hasTime: true });
  await ok('day.remove', { appointmentId: other.appointmentId });
  await ok('day.putBack', { appointmentId: other.appointmentId });
  const { ownAppointmentId } = await ok('day.addOwn', { title: 'Kokous', at, hasTime: true });
  await ok('day.ownAppointment', { ownAppointmentId });
  await ok('day.removeOwn', { ownAppointmentId });
  await ok('day.putBackOwn', { ownAppointmentId });
  await ok('day.sheet', { day: '2026-12-01', language: 'fi', deliver: 'print' });

  const { outing } = await ok('outings.now', {});
  if (outing) await ok('outings.back', { outingId: outing.outingId });
  const { outingId } = await ok('outings.leave', { expectedBackAt: at });
  await ok('outings.back', { outingId });
  await ok('outings.notBack', { outingId });

  const begun = await ok('contacts.keepVisit', {
    clientId,
    noteId: null,
    happenedAt: at,
    sections: [],
    form: typedVisit,
  });
  const { noteId } = begun;
  await ok('contacts.keepVisit', {
    clientId,
    noteId,
    happenedAt: at,
    sections: [],
    form: { ...typedVisit, minutes: '40' },
  });

  const record = { recordKind: 'contact', recordId: contactId } as const;
  await ok('officialRecord.entry', { ...record, language: 'fi' });
  const { takenOverId } = await ok('officialRecord.markTaken', record);
  await ok('officialRecord.undo', { takenOverId });
};

export const tasksWork = async ({ coach, clientId }: World): Promise<void> => {
  const { ok, scripted, folder } = coach;
  const { taskId } = await ok('tasks.add', { clientId, title: 'Soitto' });
  await ok('tasks.get', { taskId });
  await ok('tasks.done', { taskId });
  await ok('tasks.notDone', { taskId });
  await ok('tasks.remove', { taskId });
  await ok('tasks.putBack', { taskId });
  const { formId } = await ok('forms.add', {
    clientId,
    name: 'Hakemus',
    needs: [{ words: 'x', isThere: false }],
  });
  await ok('forms.tick', { formId, position: 0, isThere: true });
  await ok('forms.remove', { formId });
  await ok('forms.putBack', { formId });
  const benefit = { benefit: 'study-grant', language: 'fi' } as const;
  await ok('forms.saveBenefitNote', { ...benefit, words: 'x', checkedOn: day });
  await ok('forms.dropBenefitNote', benefit);

  await ok('assessments.setSite', { instrument: 'whodas', site: 'https://mittari.example/' });
  await ok('assessments.setSite', { instrument: 'whodas', site: null });
  const { assessmentId } = await ok('assessments.add', {
    clientId,
    instrument: '3x10d',
    version: '',
    doneOn: day,
    filledBy: 'client',
    words: '',
    scores: [],
  });
  await ok('assessments.remove', { assessmentId });
  await ok('assessments.putBack', { assessmentId });
  const { roundId } = await ok('assessments.beginRound', { clientId, ratedOn: day, filledBy: 'client' });
  await ok('assessments.answer', { roundId, area: 'home', value: 6 });
  await ok('assessments.removeRound', { roundId });
  await ok('assessments.putBackRound', { roundId });

  const bytes = new TextEncoder().encode('hakemus liitteineen');
  const { attachmentId } = await ok('papers.add', { clientId, originalName: 'hakemus.txt', bytes });
  await ok('papers.open', { attachmentId });
  scripted.answers.push(join(folder, 'kopio.txt'));
  await ok('papers.save', { attachmentId, open: false });
  await ok('papers.remove', { attachmentId });
  await ok('papers.putBack', { attachmentId });
  const chosen = join(folder, 'paatos.txt');
  writeFileSync(chosen, 'päätös asiassa');
  scripted.answers.push(chosen);
  await ok('papers.choose', { clientId });
};

/** The reach list, and the people around a client. */
export const aroundWork = async ({ coach, clientId }: World): Promise<void> => {
  const { ok } = coach;
  const { leadId } = await ok('leads.add', {
    displayName: 'Tavoiteltava',
    channelWords: '',
    notifierKind: 'close-one',
    notifierName: '',
    notifierTold: true,
  });
  const { attemptId } = await ok('leads.attempt', {
    leadId,
    attemptedAt: '2026-11-24T08:00:00Z',
    channel: 'phone',
    reached: false,
  });
  await ok('leads.removeAttempt', { attemptId });
  await ok('leads.settle', { leadId, status: 'declined' });
  await ok('leads.settle', { leadId, status: 'open' });
  await ok('leads.remove', { leadId });
  await ok('leads.putBack', { leadId });
  await ok('leads.becomeClient', { leadId });
  await ok('leads.undoClient', { leadId });

  const { closeOneId } = await ok('network.addCloseOne', { clientId: null, name: 'Äiti' });
  await ok('network.linkCloseOne', { closeOneId, clientId });
  await ok('network.removeCloseOne', { closeOneId });
  await ok('network.putBackCloseOne', { closeOneId });
  const { closeOneContactId } = await ok('network.addCloseOneContact', {
    closeOneId,
    channel: 'phone',
    happenedAt: '2026-11-24T08:00:00Z',
  });
  await ok('network.closeOneContacts', { closeOneId });
  await ok('network.removeCloseOneContact', { closeOneContactId });
  await ok('network.putBackCloseOneContact', { closeOneContactId });
  const { workerId } = await ok('network.addWorker', { clientId, name: 'Työntekijä' });
  await ok('network.removeWorker', { workerId });
  await ok('network.putBackWorker', { workerId });
  const { prohibitionId } = await ok('network.prohibit', {
    clientId,
    subject: { kind: 'handler', personName: 'Naapuri', partnerId: null },
    givenOn: day,
  });
  await ok('network.withdrawProhibition', { prohibitionId });
  await ok('network.restoreProhibition', { prohibitionId });
  await ok('network.withdrawProhibition', { prohibitionId });
};
