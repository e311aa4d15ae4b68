/** Failures of agreed contacts, counting, safety when alone and the wrong person: what happened, what was not lost, what to do. */
export const contactsErrors = {
  'appointment-not-found': {
    happened: 'The agreed contact is not there.',
    safe: 'Nothing was changed.',
    next: 'Open the person’s page and see what has been agreed.',
  },
  'tally-not-found': {
    happened: 'That count is not there.',
    safe: 'The other numbers are as they were.',
    next: 'Correct the number of the day directly.',
  },
  'tally-too-many': {
    happened: 'A day holds at most 1000 of one kind.',
    safe: 'The earlier numbers are as they were.',
    next: 'Check the number, or count some of them on another day.',
  },
  'day-in-future': {
    happened: 'That day is still to come.',
    safe: 'Nothing was changed.',
    next: 'Choose today or an earlier day.',
  },
  'outing-open': {
    happened: 'You have already noted that you left.',
    safe: 'That outing and its time of return hold.',
    next: 'Note first that you are back, or move the time of return.',
  },
  'outing-not-found': {
    happened: 'The outing is not there.',
    safe: 'Nothing was changed.',
    next: 'Note again that you leave.',
  },
  'outing-already-over': {
    happened: 'The time of return has already passed.',
    safe: 'Nothing was changed.',
    next: 'Choose a time that is still ahead.',
  },
  'entry-has-left': {
    happened: 'This has already been disclosed as the wrong person’s matter.',
    safe: 'Nothing was moved.',
    next: 'Tell the receiver, and move the entry then.',
  },
};
