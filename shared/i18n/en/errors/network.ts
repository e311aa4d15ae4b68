/** Failures of close ones, workers, prohibitions and disclosures: what happened, what was not lost, what to do. */
export const networkErrors = {
  'close-one-not-found': {
    happened: 'The close one cannot be found.',
    safe: 'Nothing was changed.',
    next: 'They may have been removed. Look under Network.',
  },
  'worker-not-found': {
    happened: 'The worker cannot be found.',
    safe: 'Nothing was changed.',
    next: 'They may have been removed. Look at the person’s Network tab.',
  },
  'prohibition-not-found': {
    happened: 'The prohibition cannot be found, or it has been withdrawn already.',
    safe: 'Nothing was changed.',
    next: 'Look at the prohibitions in force on the person’s Network tab.',
  },
  'prohibition-incomplete': {
    happened: 'It is not said whom the prohibition is about.',
    safe: 'What you wrote is still in the fields.',
    next: 'Write the person’s name or choose a partner.',
  },
  'prohibited-partner': {
    happened: 'The client has forbidden giving their information to this recipient.',
    safe: 'Nothing left, and nothing was entered as disclosed.',
    next: 'Ask the client. If they change their mind, withdraw the prohibition on the Network tab. If the law obliges you, record the ground and its section.',
  },
  'prohibited-guardian': {
    happened: 'The client has forbidden telling the guardian.',
    safe: 'Nothing was entered as disclosed.',
    next: 'Respect the prohibition. If the law obliges you to tell, choose a law as the ground and record its section.',
  },
  'prohibited-handler': {
    happened: 'The receiver is a person who, the client has said, must not handle the matter.',
    safe: 'Nothing left, and nothing was entered as disclosed.',
    next: 'Choose another recipient, or agree with the partner on another handler and change the contact person.',
  },
  'prohibited-item': {
    happened: 'The client has forbidden giving one of these pieces of information.',
    safe: 'Nothing left, and nothing was entered as disclosed.',
    next: 'Untick it, or withdraw the prohibition on the Network tab if the client has changed their mind.',
  },
  'disclosure-not-found': {
    happened: 'The disclosure cannot be found, or it is a packet, which cannot be removed.',
    safe: 'Nothing was changed.',
    next: 'Look at the disclosures on the person’s Network tab.',
  },
  'disclosure-empty': {
    happened: 'It is not said what was told or given.',
    safe: 'What you wrote is still in the fields.',
    next: 'Tick an item or write it in your own words.',
  },
} as const;
