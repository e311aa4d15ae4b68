/** Failures of handing people over: what happened, what was not lost, what to do. */
export const handoverErrors = {
  'handover-forbidden': {
    happened: 'Somebody among the chosen has forbidden giving anything to this receiver.',
    safe: 'Nothing left.',
    next: 'Leave them out, or talk with them about the prohibition.',
  },
  'handover-without-ground': {
    happened: 'The ground of somebody’s handover has no words.',
    safe: 'Your choices are still in the view.',
    next: 'Write the law or the controller’s decision, or choose consent as the ground.',
  },
  'handover-already-away': {
    happened: 'Somebody among the chosen has been handed over already.',
    safe: 'Nothing left.',
    next: 'See in the list of handovers to whom. If they stay with you after all, take them back to your own list first.',
  },
  'handover-too-large': {
    happened: 'What is known of the chosen people does not fit into one packet.',
    safe: 'Nothing left.',
    next: 'Hand the people over in two or more parts.',
  },
  'handover-sensitive-unseen': {
    happened: 'The handover holds sensitive data that was not confirmed as seen.',
    safe: 'Nothing left.',
    next: 'Read the counts and confirm that the handover may hold them.',
  },
  'handover-not-found': {
    happened: 'The handover is not found or was taken back already.',
    safe: 'Nothing was changed.',
    next: 'See in the list of handovers how things stand.',
  },
  'handover-of-others': {
    happened: 'The handover holds data that belongs to another person here.',
    safe: 'Nothing was taken in, and your own data is as it was.',
    next: 'Call the sender. If they do not know the handover, do not open the file again.',
  },
  'handover-outdated': {
    happened: 'The case file changed after the comparison.',
    safe: 'Nothing was taken in.',
    next: 'Look at the comparison again, and then take it in.',
  },
  'handover-own-way': {
    happened: 'A handover is not taken in as other packets are.',
    safe: 'Nothing was taken in.',
    next: 'Open the handover: you see person by person what it adds and would change.',
  },
  'receipt-unknown-handover': {
    happened: 'The receipt is of no handover that left this file for this sender.',
    safe: 'Nothing was taken into the case file.',
    next: 'Check whether the handover left another file. If saving it was cut short, say first in the Referrals view whether it left.',
  },
  'receipt-not-fitting': {
    happened: 'The receipt does not name exactly the people who were handed over.',
    safe: 'Nothing was taken into the case file, and the handover is as it was.',
    next: 'Ring the receiver on a number that you know to be right and ask whom they have.',
  },
};
