import type { Migration } from './migration.ts';

/** Close ones and the workers around a person, prohibitions, and disclosures other than packets. */
export const network: Migration = {
  version: 8,
  name: 'network',
  up(db) {
    db.exec(`
      -- Kept apart from the client's record; client_id is NULL where a close one comes alone.
      CREATE TABLE close_one (
        id TEXT PRIMARY KEY,
        client_id TEXT REFERENCES client (id),
        name TEXT NOT NULL,
        relation TEXT,
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        -- What may be told to them: nothing, that the client comes here, what is written in may_be_told_words, everything agreed.
        may_be_told TEXT NOT NULL DEFAULT 'nothing' CHECK (may_be_told IN ('nothing', 'is-client', 'named', 'agreed')),
        may_be_told_words TEXT NOT NULL DEFAULT '',
        permitted_on TEXT,
        is_guardian INTEGER NOT NULL DEFAULT 0 CHECK (is_guardian IN (0, 1)),
        may_answer_phone INTEGER NOT NULL DEFAULT 0 CHECK (may_answer_phone IN (0, 1)),
        -- The close one lets name, relation and telephone be given to others; without it nothing of them goes into a packet or a print.
        may_be_shared INTEGER NOT NULL DEFAULT 0 CHECK (may_be_shared IN (0, 1)),
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX close_one_of_client ON close_one (client_id);
      -- Support given to a close one, apart from the client's contacts.
      CREATE TABLE close_one_contact (
        id TEXT PRIMARY KEY,
        close_one_id TEXT NOT NULL REFERENCES close_one (id) ON DELETE CASCADE,
        channel TEXT NOT NULL,
        happened_at TEXT NOT NULL,
        has_time INTEGER NOT NULL DEFAULT 1 CHECK (has_time IN (0, 1)),
        minutes INTEGER,
        summary TEXT NOT NULL DEFAULT '',
        -- Only a contact at which the client was present stands in the client's timeline.
        client_present INTEGER NOT NULL DEFAULT 0 CHECK (client_present IN (0, 1)),
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX close_one_contact_of ON close_one_contact (close_one_id, happened_at);

      -- A worker of another organisation around the person, and each one's agreed part.
      CREATE TABLE network_worker (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        partner_id TEXT REFERENCES partner (id),
        organisation TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL,
        role TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        part TEXT NOT NULL DEFAULT '',
        -- The treating party (hoitotaho) and the coach's agreed part beside it; no diagnosis is kept.
        is_treating INTEGER NOT NULL DEFAULT 0 CHECK (is_treating IN (0, 1)),
        coach_part TEXT NOT NULL DEFAULT '',
        -- The coach reminds the person of the visits there, and goes along.
        coach_reminds INTEGER NOT NULL DEFAULT 0 CHECK (coach_reminds IN (0, 1)),
        coach_accompanies INTEGER NOT NULL DEFAULT 0 CHECK (coach_accompanies IN (0, 1)),
        valid_from TEXT,
        valid_to TEXT,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX network_worker_of_client ON network_worker (client_id);

      -- What the client has forbidden: disclosure to a partner, to a guardian, of an item; or a person to handle the matter.
      CREATE TABLE prohibition (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        kind TEXT NOT NULL CHECK (kind IN ('partner', 'guardian', 'item', 'handler')),
        partner_id TEXT REFERENCES partner (id),
        close_one_id TEXT REFERENCES close_one (id),
        item TEXT,
        person_name TEXT NOT NULL DEFAULT '',
        words TEXT NOT NULL DEFAULT '',
        given_on TEXT NOT NULL,
        entered_at TEXT NOT NULL,
        withdrawn_at TEXT
      ) STRICT;
      CREATE INDEX prohibition_of_client ON prohibition (client_id) WHERE withdrawn_at IS NULL;

      -- Consent was asked for: "not now" is an answer as good as any, and blames nobody.
      CREATE TABLE consent_question (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        -- NULL where it was asked in general, before a recipient was chosen.
        partner_id TEXT REFERENCES partner (id),
        asked_on TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('yes', 'not-now')),
        consent_id TEXT REFERENCES consent (id),
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX consent_question_of_client ON consent_question (client_id, asked_on);

      -- The consent that this one goes on from.
      ALTER TABLE consent ADD COLUMN renews TEXT REFERENCES consent (id);
      CREATE INDEX consent_renews ON consent (renews) WHERE renews IS NOT NULL;
      -- For the radar, which asks everyone's at once.
      CREATE INDEX consent_ending ON consent (until, basis, given_on, client_id, id) WHERE withdrawn_at IS NULL;

      -- Who received what was said or printed, where it is no partner of the directory; and in which words.
      ALTER TABLE disclosure ADD COLUMN recipient TEXT NOT NULL DEFAULT '';
      ALTER TABLE disclosure ADD COLUMN close_one_id TEXT REFERENCES close_one (id);
      ALTER TABLE disclosure ADD COLUMN worker_id TEXT REFERENCES network_worker (id);
      -- partner, worker, close-one, guardian, other: the kind of the recipient; NULL for packets, whose recipient is a partner.
      ALTER TABLE disclosure ADD COLUMN recipient_kind TEXT
        CHECK (recipient_kind IN ('partner', 'worker', 'close-one', 'guardian', 'other'));
      ALTER TABLE disclosure ADD COLUMN words TEXT NOT NULL DEFAULT '';
      -- On what it stood: a consent, a section of law (in the column ground), or the client who was there. NULL for packets.
      ALTER TABLE disclosure ADD COLUMN basis TEXT CHECK (basis IN ('consent', 'law', 'present'));
      -- An entry made by mistake; the file keeps it, and so does the audit chain.
      ALTER TABLE disclosure ADD COLUMN removed_at TEXT;
    `);
  },
};
