/** Failures of doubles and imports: what happened, what was not lost, what to do. */
export const doublesErrors = {
  'double-itself': {
    happened: 'A person cannot be merged with themself.',
    safe: 'Nothing was changed.',
    next: 'Choose two different people.',
  },
  'table-not-a-table': {
    happened: 'The file cannot be read as a table.',
    safe: 'Nothing was imported.',
    next: 'Save the table as CSV or XLSX and try again.',
  },
  'table-too-large': {
    happened: 'The table is too large: 20 megabytes and 20,000 rows at most.',
    safe: 'Nothing was imported.',
    next: 'Split the table and import the parts one by one.',
  },
  'table-empty': {
    happened: 'The table has no rows below its headings.',
    safe: 'Nothing was imported.',
    next: 'Check that you chose the right file, and that the table is on its first sheet.',
  },
  'import-without-name': {
    happened: 'No column is a name.',
    safe: 'Nothing was imported.',
    next: 'Choose which column holds the name, or the first and the last name.',
  },
  'import-not-found': {
    happened: 'The import is not there, or was undone already.',
    safe: 'Nothing was changed.',
    next: 'See in the list of imports what was brought in.',
  },
  'import-outdated': {
    happened: 'The case file changed after the preview.',
    safe: 'Nothing was imported.',
    next: 'Look at the preview again, then import.',
  },
};
