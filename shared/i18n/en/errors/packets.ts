import type { Translated } from '../../translated.ts';
import type { packetsErrors as source } from '../../fi/errors/packets.ts';

export const packetsErrors: Translated<typeof source> = {
  'referral-not-found': {
    happened: 'The referral was not found.',
    safe: 'Nothing was changed.',
    next: 'Open it from the Referrals view.',
  },
  'referral-sealed': {
    happened: 'The referral is already sealed and is not changed any more.',
    safe: 'The referral that left is as it was.',
    next: 'Make a new referral or an update.',
  },
  'referral-incomplete': {
    happened: 'Something is still missing from the referral.',
    safe: 'The draft is saved.',
    next: 'Go through the steps and fill in what is marked.',
  },
  'item-not-disclosable': {
    happened: 'Something that was chosen cannot be disclosed.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Leave it out and go on.',
  },
  'item-needs-ground': {
    happened: 'Something that was chosen needs a ground of its own.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Write the ground beside it, or leave it out.',
  },
  'item-turvakielto': {
    happened:
      'The person has a safety non-disclosure: address, home municipality and meeting places are not disclosed.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Leave them out. Ask the controller for advice if needed.',
  },
  'preview-outdated': {
    happened: 'The contents have changed since the preview.',
    safe: 'Nothing left, and nothing was recorded as disclosed.',
    next: 'Read the preview again, then seal.',
  },
  'packet-not-found': {
    happened: 'The packet was not found.',
    safe: 'Nothing was changed.',
    next: 'Open it from the Referrals view.',
  },
  'packet-damaged': {
    happened: 'The packet was damaged on its way.',
    safe: 'Nothing was taken into the case file.',
    next: 'Ask the sender to send it again.',
  },
  'packet-not-a-packet': {
    happened: 'The file is not a Rinnalla packet.',
    safe: 'Nothing was taken into the case file.',
    next: 'Choose a file whose name ends in .tar.age.',
  },
  'packet-for-another': {
    happened: 'The packet is sealed for another recipient.',
    safe: 'Nothing was taken into the case file.',
    next: 'Tell the sender, and give them your own card.',
  },
  'packet-forged': {
    happened: 'The signature of the packet does not match: it does not come from who it claims.',
    safe: 'Nothing was taken into the case file.',
    next: 'Do not trust its contents. Ring the sender on a number you know is right.',
  },
  'packet-sender-unknown': {
    happened: 'The sender is not in your network.',
    safe: 'Nothing was taken into the case file.',
    next: 'Look at the sender’s card, compare the check words by phone, and add the sender to the network.',
  },
  'packet-sender-key-changed': {
    happened: 'The sender is known, but the key is not the same as before.',
    safe: 'Nothing was taken into the case file.',
    next: 'Ring the sender and compare the check words before you take the packet in.',
  },
  'packet-sender-revoked': {
    happened: 'The packet is signed with a key that is revoked.',
    safe: 'Nothing was taken into the case file.',
    next: 'Call the sender on a number that you know to be right and ask them to send it again with the new key.',
  },
  'packet-already-imported': {
    happened: 'The packet is already in the case file.',
    safe: 'Nothing was changed.',
    next: 'You will find it in the Referrals view and on the timeline.',
  },
  'packet-unknown-referral': {
    happened: 'What arrived is about a referral that is not in this case file from or to this sender.',
    safe: 'Nothing was taken into the case file.',
    next: 'Check whether it was made in another file, or ask the sender.',
  },
  'packet-older-counter': {
    happened: 'The packet is older than the previous one from this sender.',
    safe: 'Nothing was taken into the case file.',
    next: 'Read it, and take it in only if you know why it comes now.',
  },
  'packet-too-large': {
    happened: 'The packet is too large.',
    safe: 'Nothing was taken into the case file.',
    next: 'The largest size is 200 megabytes. Ask the sender to leave out attachments.',
  },
  'packet-newer': {
    happened: 'The packet was made with a newer Rinnalla.',
    safe: 'Nothing was taken into the case file.',
    next: 'Update Rinnalla, then open the packet.',
  },
  'packet-of-practice': {
    happened: 'The packet comes from a practice file.',
    safe: 'Nothing was taken into the case file.',
    next: 'It cannot be taken into a real case file. Open it in the practice file.',
  },
  'packet-not-of-practice': {
    happened: 'The packet holds a real person’s information, and this is a practice file.',
    safe: 'Nothing was taken into the practice file. No passphrase of yours protects it.',
    next: 'Open the packet in your own case file. If it was sealed for a practice card, ask the sender for a new one for your own card.',
  },
  'staged-gone': {
    happened: 'The chosen file is no longer in memory.',
    safe: 'Nothing was changed.',
    next: 'Choose it again.',
  },
  'papers-too-large-for-packet': {
    happened: 'The attachments are too large together: a packet holds papers of at most 184 megabytes.',
    safe: 'The packet was not put together. The papers and the draft are unchanged.',
    next: 'Leave out a paper, or send some of them with another referral.',
  },
  'referral-withdrawn': {
    happened: 'The consent of this referral has been withdrawn.',
    safe: 'Nothing was sealed and nothing left.',
    next: 'Do not use what the referral says. If the client wants to go on, ask for a new consent and make a new referral.',
  },
  'withdrawal-not-due': {
    happened: 'There is no withdrawal to tell of for this referral.',
    safe: 'Nothing was sealed and nothing left.',
    next: 'Look at the consent on the person’s page. Perhaps the withdrawal has left already.',
  },
  'withdrawal-told': {
    happened: 'The receiver has been told of the withdrawal already.',
    safe: 'The consent is still withdrawn.',
    next: 'If the client wants to go on after all, record a new consent and make a new referral.',
  },
  'import-in-use': {
    happened: 'What arrived has been used already, so taking it in cannot be undone any more.',
    safe: 'The packet and the person are as they were.',
    next: 'If the person is not needed, archive them on their page.',
  },
  'inbox-file-gone': {
    happened: 'The file is no longer in the folder, or it has changed.',
    safe: 'Nothing was taken into the case file.',
    next: 'Wait a moment and look at the list again, or put the stick back in.',
  },
  'update-not-possible': {
    happened: 'The referral cannot be updated like this.',
    safe: 'Nothing left. The draft is saved.',
    next: 'An update goes to the same receiver as the last referral. For others, make a new referral.',
  },
  'attachment-not-found': {
    happened: 'There is no such attachment in this packet.',
    safe: 'Nothing was saved.',
    next: 'Open the packet again from the list.',
  },
  'reply-not-permitted': {
    happened:
      'The latest referral or update did not carry the client’s permission to answer, so the answer is not taken in.',
    safe: 'Nothing was changed, and the referral is as it was.',
    next: 'Ask the client whether the receiver may answer, and write down the reception another way.',
  },
  'reply-after-permission': {
    happened: 'The answer was written after the last day of the client’s permission, so it is not taken in.',
    safe: 'Nothing was changed, and the referral is as it was.',
    next: 'Ask the client for a new consent, or talk with the receiver together with the client.',
  },
};
