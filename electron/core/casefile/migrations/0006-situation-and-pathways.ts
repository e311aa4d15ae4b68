import { v7 } from 'uuid';
import { dayOf, Instant } from '#shared/time.ts';
import type { RawDatabase } from '../connection.ts';
import type { Migration } from './migration.ts';

/** The life-situation map, thresholds, and parallel pathways with the support that goes on after a start. */
export const situationAndPathways: Migration = {
  version: 6,
  name: 'situation and pathways',
  up(db) {
    db.exec(`
      -- A theme of life that was talked about, in the client's words.
      CREATE TABLE theme_card (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        theme TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        stance TEXT NOT NULL DEFAULT 'not-asked'
          CHECK (stance IN ('want-help', 'not-now', 'all-right', 'not-asked')),
        -- The legal ground and what was written of it, where the theme needs one: never criminal offences without (GDPR art. 10).
        ground TEXT CHECK (theme <> 'criminal-background' OR ground IS NOT NULL),
        ground_words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE UNIQUE INDEX theme_card_of_client ON theme_card (client_id, theme) WHERE removed_at IS NULL;
      -- How the stance changed over time.
      CREATE TABLE theme_stance (
        theme_card_id TEXT NOT NULL REFERENCES theme_card (id) ON DELETE CASCADE,
        changed_at TEXT NOT NULL,
        stance TEXT NOT NULL,
        PRIMARY KEY (theme_card_id, changed_at)
      ) STRICT, WITHOUT ROWID;
      -- What made it hard to come to a service, and how that was removed.
      CREATE TABLE threshold (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        words TEXT NOT NULL,
        removal TEXT NOT NULL DEFAULT '',
        lowered_on TEXT,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX threshold_of_client ON threshold (client_id, entered_at);

      CREATE TABLE pathway (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        type TEXT NOT NULL,
        partner_id TEXT REFERENCES partner (id),
        provider TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'idea' CHECK (status IN
          ('idea', 'explored', 'agreed', 'waiting', 'started', 'continuing', 'interrupted', 'completed', 'changed')),
        words TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        planned_on TEXT,
        started_on TEXT,
        ended_on TEXT,
        -- The coach's support goes on after the start, perhaps until a day.
        support_continues INTEGER NOT NULL DEFAULT 1 CHECK (support_continues IN (0, 1)),
        support_until TEXT,
        -- Somebody has confirmed that the person was received there: when, how (packet, phone, client's word, been there), who.
        received_on TEXT,
        received_how TEXT,
        received_by TEXT NOT NULL DEFAULT '',
        referral_id TEXT REFERENCES referral (id),
        entered_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX pathway_of_client ON pathway (client_id, status) WHERE removed_at IS NULL;
      CREATE TABLE pathway_change (
        id TEXT PRIMARY KEY,
        pathway_id TEXT NOT NULL REFERENCES pathway (id) ON DELETE CASCADE,
        status TEXT NOT NULL,
        happened_on TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        -- How the pathway stood before, so that the change can be taken back; NULL for the first.
        status_before TEXT,
        started_before TEXT,
        ended_before TEXT
      ) STRICT;
      CREATE INDEX pathway_change_of_pathway ON pathway_change (pathway_id, happened_on);
      -- When the coach asks how it goes after a start (1 week, 1, 3, 6 months at first).
      CREATE TABLE check_in (
        id TEXT PRIMARY KEY,
        pathway_id TEXT NOT NULL REFERENCES pathway (id) ON DELETE CASCADE,
        client_id TEXT NOT NULL REFERENCES client (id),
        due_on TEXT NOT NULL,
        done_on TEXT,
        contact_id TEXT REFERENCES contact (id),
        words TEXT NOT NULL DEFAULT '',
        -- The change that proposed it; NULL where the coach added it.
        proposed_by TEXT REFERENCES pathway_change (id) ON DELETE SET NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX check_in_open ON check_in (client_id, due_on) WHERE done_on IS NULL AND removed_at IS NULL;
      CREATE INDEX check_in_of_pathway ON check_in (pathway_id, due_on);
      -- For the radar, which asks everyone at once: all that it reads is in the index, so that few pages are decrypted.
      CREATE INDEX check_in_due ON check_in (due_on, client_id, pathway_id) WHERE done_on IS NULL AND removed_at IS NULL;
      CREATE INDEX pathway_unreceived ON pathway (status, client_id, id, planned_on, started_on, entered_at)
        WHERE received_on IS NULL AND removed_at IS NULL;
      CREATE INDEX pathway_change_to ON pathway_change (pathway_id, status, happened_on);
      CREATE INDEX pathway_support ON pathway (support_until) WHERE support_until IS NOT NULL;
      CREATE INDEX pathway_removed ON pathway (client_id) WHERE removed_at IS NOT NULL;
    `);
    beginSpells(db);
  },
};

interface Known {
  readonly id: string;
  readonly status: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly first_at: string | null;
}

/** Everyone written down before spells were kept is in their first one: from the first contact, or from being written down. */
function beginSpells(db: RawDatabase): void {
  const clients = db
    .prepare(
      `SELECT id, status, created_at, updated_at,
         (SELECT min(happened_at) FROM contact WHERE client_id = client.id AND reached = 1 AND archived_at IS NULL) AS first_at
       FROM client WHERE erased_at IS NULL`,
    )
    .all() as Known[];
  const begin = db.prepare(
    'INSERT INTO coaching_spell (id, client_id, started_on, ended_on, entered_at) VALUES (?, ?, ?, ?, ?)',
  );
  const pause = db.prepare('UPDATE client SET paused_on = ? WHERE id = ?');
  for (const client of clients) {
    const changedOn = dayOf(Instant.parse(client.updated_at));
    const startedOn = dayOf(Instant.parse(client.first_at ?? client.created_at));
    const endedOn = client.status === 'closed' ? (changedOn < startedOn ? startedOn : changedOn) : null;
    begin.run(v7(), client.id, startedOn, endedOn, client.created_at);
    if (client.status === 'paused') pause.run(changedOn, client.id);
  }
}
