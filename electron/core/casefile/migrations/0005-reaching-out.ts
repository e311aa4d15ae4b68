import type { Migration } from './migration.ts';

/** The reach list, the anonymous tally, and contacts in full: role, form, measures, travel, safety when alone. */
export const reachingOut: Migration = {
  version: 5,
  name: 'reaching out',
  up(db) {
    db.exec(`
      -- Someone whom somebody worries about, or who asked for contact. Only a name, a channel and who made the contact.
      CREATE TABLE lead (
        id TEXT PRIMARY KEY,
        display_name TEXT NOT NULL,
        channel_words TEXT NOT NULL DEFAULT '',
        notifier_kind TEXT NOT NULL,
        notifier_name TEXT NOT NULL DEFAULT '',
        -- The notifier was told that they cannot stay anonymous to the person.
        notifier_told INTEGER NOT NULL DEFAULT 0 CHECK (notifier_told IN (0, 1)),
        -- The person was told that they are on the list; due within a month.
        person_told_on TEXT,
        status TEXT NOT NULL DEFAULT 'open'
          CHECK (status IN ('open', 'reached', 'services-confirmed', 'not-reached', 'declined')),
        entered_at TEXT NOT NULL,
        settled_at TEXT,
        client_id TEXT REFERENCES client (id),
        removed_at TEXT
      ) STRICT;
      CREATE INDEX lead_by_status ON lead (status, entered_at);
      CREATE TABLE lead_attempt (
        id TEXT PRIMARY KEY,
        lead_id TEXT NOT NULL REFERENCES lead (id) ON DELETE CASCADE,
        attempted_at TEXT NOT NULL,
        channel TEXT NOT NULL,
        reached INTEGER NOT NULL DEFAULT 0 CHECK (reached IN (0, 1))
      ) STRICT;
      CREATE INDEX lead_attempt_of_lead ON lead_attempt (lead_id, attempted_at);
      -- What is left of an entry without contact for thirty days: a number in a month.
      CREATE TABLE lead_count (
        month TEXT NOT NULL,
        notifier_kind TEXT NOT NULL,
        status TEXT NOT NULL,
        attempts INTEGER NOT NULL DEFAULT 0,
        count INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (month, notifier_kind, status)
      ) STRICT, WITHOUT ROWID;

      -- Encounters without personal data: walk-ins, people just there, close ones, cups of coffee, outreach.
      CREATE TABLE tally (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL,
        count INTEGER NOT NULL DEFAULT 1 CHECK (count BETWEEN 1 AND 1000),
        happened_at TEXT NOT NULL,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX tally_by_time ON tally (happened_at);

      -- The coach's role, and the form of coaching (individual, group, home).
      ALTER TABLE contact ADD COLUMN coach_role TEXT;
      ALTER TABLE contact ADD COLUMN coaching_form TEXT;
      ALTER TABLE contact ADD COLUMN travel_minutes INTEGER;
      ALTER TABLE contact ADD COLUMN travel_km INTEGER;
      -- The appointment that this contact came of.
      ALTER TABLE contact ADD COLUMN appointment_id TEXT REFERENCES appointment (id);
      -- The organisation of a worker pair or a worker of the network.
      ALTER TABLE contact_present ADD COLUMN partner_id TEXT REFERENCES partner (id);
      -- What the coach did (toimenpide), typed, with its minutes.
      CREATE TABLE contact_measure (
        contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        measure TEXT NOT NULL,
        minutes INTEGER,
        words TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (contact_id, position)
      ) STRICT, WITHOUT ROWID;
      -- A visit that is being written down: its text is a draft note, and the rest of the form stands here as typed,
      -- until one save makes a contact and its note of both. JSON of VisitForm (shared/contract/visit-form.ts).
      CREATE TABLE visit_draft (
        note_id TEXT PRIMARY KEY REFERENCES note (id) ON DELETE CASCADE,
        form TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX note_of_contact ON note (contact_id) WHERE contact_id IS NOT NULL;
      CREATE INDEX appointment_settled_by ON appointment (settled_by) WHERE settled_by IS NOT NULL;
      CREATE INDEX appointment_agreed_in ON appointment (agreed_in) WHERE agreed_in IS NOT NULL;

      ALTER TABLE appointment ADD COLUMN minutes INTEGER;
      -- Minutes on the road to this place, as typed; NULL where they are learned from earlier trips.
      ALTER TABLE appointment ADD COLUMN travel_minutes INTEGER;
      -- What was agreed to be done.
      ALTER TABLE appointment ADD COLUMN words TEXT NOT NULL DEFAULT '';
      ALTER TABLE appointment ADD COLUMN moved_to TEXT REFERENCES appointment (id);
      ALTER TABLE appointment ADD COLUMN settled_at TEXT;
      -- Written down by mistake, or gone with what it was agreed in; its status is then 'cancelled'.
      ALTER TABLE appointment ADD COLUMN removed_at TEXT;
      CREATE INDEX appointment_by_time ON appointment (starts_at);
      CREATE INDEX appointment_missed ON appointment (client_id, starts_at) WHERE status = 'not-reached' AND settled_by IS NULL;
      CREATE INDEX appointment_settled_of_client ON appointment (client_id, starts_at) WHERE status != 'agreed';

      -- Attempts without reaching, which the radar counts since the last time that the person was reached.
      CREATE INDEX contact_missed ON contact (client_id, happened_at) WHERE reached = 0 AND archived_at IS NULL;

      -- Something else of the coach's day that is about nobody: a meeting, a day in another village.
      CREATE TABLE own_appointment (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        has_time INTEGER NOT NULL DEFAULT 1 CHECK (has_time IN (0, 1)),
        minutes INTEGER,
        place TEXT NOT NULL DEFAULT '',
        travel_minutes INTEGER,
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX own_appointment_by_time ON own_appointment (starts_at);

      -- A trip between two places that was driven, from which drive times are learned.
      CREATE TABLE trip (
        id TEXT PRIMARY KEY,
        from_place TEXT NOT NULL,
        to_place TEXT NOT NULL,
        minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
        travelled_on TEXT NOT NULL,
        entered_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX trip_between ON trip (from_place, to_place, travelled_on);

      -- Safety when alone: expected back at a time, told to a back-up person without a name.
      CREATE TABLE outing (
        id TEXT PRIMARY KEY,
        appointment_id TEXT REFERENCES appointment (id),
        left_at TEXT NOT NULL,
        expected_back_at TEXT NOT NULL,
        backup_person TEXT NOT NULL DEFAULT '',
        back_at TEXT,
        entered_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX outing_open ON outing (expected_back_at) WHERE back_at IS NULL;
    `);
  },
};
