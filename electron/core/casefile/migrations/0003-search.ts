import type { Migration } from './migration.ts';

/**
 * The search index. Its words live in external-content FTS5 tables over `search_doc`: contentless ones are smaller, but
 * keep erased words through DELETE and VACUUM and have no snippets.
 */
export const search: Migration = {
  version: 3,
  name: 'search',
  up(db) {
    db.exec(`
      -- The id grows with the event time (see search/document.ts), so that "newest first" is the index's own order.
      CREATE TABLE search_doc (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        record_id TEXT NOT NULL,
        client_id TEXT,
        happened_at TEXT,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        -- Each stem once: Finnish ones of all words, Swedish ones where they differ.
        stems_fi TEXT NOT NULL,
        stems_sv TEXT NOT NULL,
        -- Folded words and stems of what is found by name (a person, a partner), each after a space; NULL for the rest.
        name_key TEXT,
        UNIQUE (kind, record_id)
      ) STRICT;
      CREATE INDEX search_doc_name ON search_doc (name_key, kind) WHERE name_key IS NOT NULL;
      CREATE INDEX search_doc_client ON search_doc (client_id);

      -- Words with their beginnings; ä, å and ö fold to a and o, so that a slip of the keyboard still finds.
      CREATE VIRTUAL TABLE search_words USING fts5 (
        title, body, stems_fi, stems_sv,
        content = 'search_doc', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = column
      );
      -- The same words unfolded: an exact hit goes first, and Lahti is not lähti.
      CREATE VIRTUAL TABLE search_exact USING fts5 (
        title, body,
        content = 'search_doc', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 0', detail = none
      );
      -- Any three letters in a row of the stems: the middle and the end of a compound. Over stems and not over the text,
      -- because case endings make the commonest threes, and reading through those took most of the time.
      CREATE VIRTUAL TABLE search_parts USING fts5 (
        title, stems_fi,
        content = 'search_doc', content_rowid = 'id',
        tokenize = 'trigram remove_diacritics 1'
      );
      -- Without it a deleted word stays in the index until its segment is merged away.
      INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
      INSERT INTO search_exact (search_exact, rank) VALUES ('secure-delete', 1);
      INSERT INTO search_parts (search_parts, rank) VALUES ('secure-delete', 1);

      CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
        INSERT INTO search_words (rowid, title, body, stems_fi, stems_sv)
          VALUES (new.id, new.title, new.body, new.stems_fi, new.stems_sv);
        INSERT INTO search_exact (rowid, title, body) VALUES (new.id, new.title, new.body);
        INSERT INTO search_parts (rowid, title, stems_fi) VALUES (new.id, new.title, new.stems_fi);
      END;
      CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
        INSERT INTO search_words (search_words, rowid, title, body, stems_fi, stems_sv)
          VALUES ('delete', old.id, old.title, old.body, old.stems_fi, old.stems_sv);
        INSERT INTO search_exact (search_exact, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO search_parts (search_parts, rowid, title, stems_fi) VALUES ('delete', old.id, old.title, old.stems_fi);
      END;
      -- A changed document is removed and added again: an update in place would leave the old words behind.
      CREATE TRIGGER search_doc_stays BEFORE UPDATE ON search_doc
        BEGIN SELECT RAISE(ABORT, 'a search document is replaced, not changed'); END;
    `);
  },
};
