import type { Migration } from './migration.ts';

/** People, contacts, notes, plans, partners, consents, referrals and packets. */
export const casework: Migration = {
  version: 2,
  name: 'casework',
  up(db) {
    db.exec(`
      CREATE TABLE client (
        id TEXT PRIMARY KEY,
        display_name TEXT NOT NULL,
        first_name TEXT NOT NULL DEFAULT '',
        last_name TEXT NOT NULL DEFAULT '',
        birth_date TEXT,
        municipality TEXT NOT NULL DEFAULT '',
        language TEXT,
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        address TEXT NOT NULL DEFAULT '',
        reach TEXT NOT NULL DEFAULT '',
        reach_safely TEXT NOT NULL DEFAULT '',
        turvakielto INTEGER NOT NULL DEFAULT 0 CHECK (turvakielto IN (0, 1)),
        status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'closed')),
        archived_at TEXT,
        erased_at TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX client_by_status ON client (status, archived_at);

      CREATE TABLE contact (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        channel TEXT NOT NULL,
        happened_at TEXT NOT NULL,
        has_time INTEGER NOT NULL DEFAULT 1 CHECK (has_time IN (0, 1)),
        minutes INTEGER,
        place TEXT NOT NULL DEFAULT '',
        reached INTEGER NOT NULL DEFAULT 1 CHECK (reached IN (0, 1)),
        summary TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        archived_at TEXT
      ) STRICT;
      CREATE INDEX contact_of_client ON contact (client_id, happened_at);
      CREATE INDEX contact_reached ON contact (client_id, happened_at) WHERE reached = 1 AND archived_at IS NULL;

      CREATE TABLE contact_present (
        contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (contact_id, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE appointment (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        starts_at TEXT NOT NULL,
        has_time INTEGER NOT NULL DEFAULT 1 CHECK (has_time IN (0, 1)),
        channel TEXT,
        place TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'agreed'
          CHECK (status IN ('agreed', 'met', 'cancelled', 'moved', 'not-reached')),
        agreed_in TEXT REFERENCES contact (id),
        settled_by TEXT REFERENCES contact (id),
        entered_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX appointment_of_client ON appointment (client_id, starts_at);
      CREATE INDEX appointment_agreed ON appointment (starts_at) WHERE status = 'agreed';
      CREATE INDEX appointment_agreed_of_client ON appointment (client_id, starts_at) WHERE status = 'agreed';

      CREATE TABLE note (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        contact_id TEXT REFERENCES contact (id),
        happened_at TEXT NOT NULL,
        template TEXT NOT NULL DEFAULT 'free',
        status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'finished')),
        is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
        about_other INTEGER NOT NULL DEFAULT 0 CHECK (about_other IN (0, 1)),
        entered_at TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        finished_at TEXT,
        archived_at TEXT
      ) STRICT;
      CREATE INDEX note_of_client ON note (client_id, happened_at);
      CREATE INDEX note_drafts ON note (saved_at) WHERE status = 'draft' AND archived_at IS NULL;

      CREATE TABLE note_section (
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (note_id, position)
      ) STRICT;

      CREATE TABLE note_addendum (
        id TEXT PRIMARY KEY,
        note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
        entered_at TEXT NOT NULL,
        reason TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX addendum_of_note ON note_addendum (note_id, entered_at);

      CREATE TABLE plan (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL UNIQUE REFERENCES client (id),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE strength (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        position INTEGER NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX strength_of_client ON strength (client_id, position);

      CREATE TABLE goal (
        id TEXT PRIMARY KEY,
        plan_id TEXT NOT NULL REFERENCES plan (id),
        words TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'open',
        position INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX goal_of_plan ON goal (plan_id, position);

      CREATE TABLE intermediate_goal (
        id TEXT PRIMARY KEY,
        goal_id TEXT NOT NULL REFERENCES goal (id),
        text TEXT NOT NULL,
        status TEXT NOT NULL DEFAULT 'open',
        position INTEGER NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX intermediate_goal_of_goal ON intermediate_goal (goal_id, position);

      CREATE TABLE step (
        id TEXT PRIMARY KEY,
        intermediate_goal_id TEXT NOT NULL REFERENCES intermediate_goal (id),
        text TEXT NOT NULL,
        who TEXT NOT NULL DEFAULT '',
        due TEXT,
        due_text TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL DEFAULT 'open',
        status_changed_at TEXT,
        position INTEGER NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX step_of_intermediate_goal ON step (intermediate_goal_id, position);

      CREATE TABLE self_rating (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        area TEXT NOT NULL,
        own_area TEXT NOT NULL DEFAULT '',
        value INTEGER NOT NULL CHECK (value BETWEEN 0 AND 10),
        rated_on TEXT NOT NULL,
        words TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        removed_at TEXT
      ) STRICT;
      CREATE INDEX self_rating_of_client ON self_rating (client_id, rated_on);

      CREATE TABLE plan_version (
        id TEXT PRIMARY KEY,
        plan_id TEXT NOT NULL REFERENCES plan (id),
        number INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason IN ('agreed', 'printed', 'sent')),
        agreed_on TEXT,
        agreed_how TEXT,
        snapshot TEXT NOT NULL,
        UNIQUE (plan_id, number)
      ) STRICT;

      CREATE TABLE partner (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        unit TEXT NOT NULL DEFAULT '',
        type TEXT NOT NULL DEFAULT 'other',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        contact_person TEXT NOT NULL DEFAULT '',
        intake TEXT NOT NULL DEFAULT 'contact',
        answers_within_days INTEGER NOT NULL DEFAULT 14,
        created_at TEXT NOT NULL,
        archived_at TEXT
      ) STRICT;

      CREATE TABLE partner_key (
        id TEXT PRIMARY KEY,
        partner_id TEXT NOT NULL REFERENCES partner (id),
        holder TEXT NOT NULL DEFAULT '',
        role TEXT NOT NULL DEFAULT 'person' CHECK (role IN ('person', 'post')),
        title TEXT NOT NULL DEFAULT '',
        recipient TEXT NOT NULL,
        signing_key TEXT,
        state TEXT NOT NULL DEFAULT 'unverified' CHECK (state IN ('unverified', 'verified', 'changed', 'retired')),
        verified_at TEXT,
        verified_how TEXT,
        verified_by TEXT,
        added_at TEXT NOT NULL,
        last_counter INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX partner_key_of_partner ON partner_key (partner_id);
      CREATE INDEX partner_key_by_signing_key ON partner_key (signing_key);

      CREATE TABLE own_key (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        identity TEXT NOT NULL,
        recipient TEXT NOT NULL,
        signing_secret TEXT NOT NULL,
        signing_key TEXT NOT NULL,
        counter INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE consent (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        partner_id TEXT NOT NULL REFERENCES partner (id),
        basis TEXT NOT NULL CHECK (basis IN ('consent', 'law')),
        purpose TEXT NOT NULL,
        purpose_text TEXT NOT NULL DEFAULT '',
        how TEXT,
        given_on TEXT NOT NULL,
        until TEXT,
        may_reply INTEGER NOT NULL DEFAULT 0 CHECK (may_reply IN (0, 1)),
        ground TEXT,
        section TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        entered_at TEXT NOT NULL,
        withdrawn_at TEXT
      ) STRICT;
      CREATE INDEX consent_of_client ON consent (client_id);

      CREATE TABLE consent_item (
        consent_id TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
        item TEXT NOT NULL,
        PRIMARY KEY (consent_id, item)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE referral (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        number INTEGER NOT NULL UNIQUE,
        partner_id TEXT REFERENCES partner (id),
        consent_id TEXT REFERENCES consent (id),
        urgency TEXT NOT NULL DEFAULT 'routine' CHECK (urgency IN ('routine', 'soon', 'urgent')),
        language TEXT NOT NULL DEFAULT 'fi',
        own_wish TEXT NOT NULL DEFAULT '',
        situation TEXT NOT NULL DEFAULT '',
        tried TEXT NOT NULL DEFAULT '',
        asked TEXT NOT NULL DEFAULT '',
        support TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sealing', 'left', 'set-aside')),
        packet_id TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        left_at TEXT
      ) STRICT;
      CREATE INDEX referral_of_client ON referral (client_id);
      CREATE INDEX referral_by_state ON referral (state);

      CREATE TABLE referral_item (
        referral_id TEXT NOT NULL REFERENCES referral (id) ON DELETE CASCADE,
        item TEXT NOT NULL,
        record_id TEXT NOT NULL DEFAULT '',
        ground TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (referral_id, item, record_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE packet (
        id TEXT PRIMARY KEY,
        direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
        kind TEXT NOT NULL,
        partner_id TEXT REFERENCES partner (id),
        client_id TEXT REFERENCES client (id),
        referral_id TEXT REFERENCES referral (id),
        in_reply_to TEXT,
        purpose TEXT NOT NULL DEFAULT '',
        counter INTEGER NOT NULL,
        created TEXT NOT NULL,
        sender_signing_key TEXT NOT NULL,
        file_name TEXT NOT NULL DEFAULT '',
        sha256 TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL CHECK (state IN ('sealing', 'left', 'imported')),
        at TEXT NOT NULL,
        number INTEGER,
        items TEXT NOT NULL DEFAULT '',
        reply_status TEXT,
        reply_message TEXT NOT NULL DEFAULT '',
        reply_contact_person TEXT NOT NULL DEFAULT '',
        reply_contact_phone TEXT NOT NULL DEFAULT '',
        reply_time_given TEXT,
        reply_wait_estimate TEXT NOT NULL DEFAULT '',
        seen_at TEXT
      ) STRICT;
      CREATE INDEX packet_of_client ON packet (client_id, at);
      CREATE INDEX packet_in_reply_to ON packet (in_reply_to);
      CREATE INDEX packet_by_state ON packet (state);

      CREATE TABLE packet_entry (
        packet_id TEXT NOT NULL REFERENCES packet (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        original_name TEXT NOT NULL,
        media_type TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        body BLOB NOT NULL,
        PRIMARY KEY (packet_id, position)
      ) STRICT;

      CREATE TABLE disclosure (
        id TEXT PRIMARY KEY,
        client_id TEXT NOT NULL REFERENCES client (id),
        partner_id TEXT REFERENCES partner (id),
        consent_id TEXT REFERENCES consent (id),
        packet_id TEXT REFERENCES packet (id),
        way TEXT NOT NULL CHECK (way IN ('packet', 'print', 'oral')),
        state TEXT NOT NULL CHECK (state IN ('sealing', 'left')),
        ground TEXT NOT NULL DEFAULT '',
        sha256 TEXT,
        at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX disclosure_of_client ON disclosure (client_id, at);

      CREATE TABLE disclosure_item (
        disclosure_id TEXT NOT NULL REFERENCES disclosure (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        item TEXT NOT NULL,
        label TEXT NOT NULL,
        record_id TEXT,
        version TEXT NOT NULL DEFAULT '',
        ground TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (disclosure_id, position)
      ) STRICT;
    `);
  },
};
