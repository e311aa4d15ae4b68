import type { Texts } from './fi.ts';

export const en: Texts = {
  languages: 'Language',
  lockedTitle: 'Encrypted file',
  lockedText:
    'This file holds an encrypted referral, or a message about one. It opens with a passphrase that the sender tells you separately, for example by telephone. The file opens on this computer: nothing is sent to the network.',
  passphrase: 'Passphrase',
  passphraseHint: 'Type the words in small letters with a space between each two.',
  show: 'Show what is typed',
  hide: 'Hide what is typed',
  open: 'Open the file',
  opening: 'Opening. This takes a few seconds.',
  problems: {
    'wrong-passphrase':
      'The passphrase does not open the referral. Check the words with the sender. If they are surely right, the file may have been damaged: ask for it again.',
    'packet-damaged': 'The file was damaged on its way and cannot be opened. Ask the sender for a new file.',
    'packet-not-a-packet': 'There is no referral in the file. Ask the sender for a new file.',
    'packet-for-another':
      'This referral is not meant to be opened with a passphrase. Do not use it, and tell the sender.',
    'packet-forged':
      'The signature of the file does not hold: somebody has changed it. Do not use it, and ring the sender.',
    'packet-newer':
      'The referral was made with a newer program than this reader. Ask the sender for a new file.',
    'packet-too-large':
      'There is more in the file than a referral can hold. It was not opened. Tell the sender.',
    unexpected:
      'Something went wrong and the file could not be opened in this browser. Try another one (Edge, Chrome or Firefox).',
  },
  practice: 'Practice: the people and matters in this referral are invented.',
  sealedBy: 'Who sent this',
  trust:
    'The file is signed with a key whose words stand below. The name is what the sender wrote: that the passphrase opened the file shows only that the sender knew the passphrase. If you are not sure, ring the sender at a number that you know from elsewhere and compare the words.',
  words: 'Words of the key',
  from: 'Sender',
  to: 'Receiver',
  number: 'Number of the referral',
  written: 'Date',
  urgency: 'Urgency',
  urgencies: { routine: 'Not urgent', soon: 'Soon', urgent: 'Urgent' },
  purpose: 'What the information is for',
  ground: 'Ground for disclosing it',
  consent: 'The client’s consent',
  consentOn: 'The client’s consent {day}',
  consentUntil: 'The client’s consent {day}, valid until {until}',
  lawGround: 'Law: {words}',
  changed: 'What has changed',
  changesNumber: 'This updates referral no. {number}, dated {day}. The whole referral is below as it is now.',
  changesOne: 'This updates an earlier referral, dated {day}. The whole referral is below as it is now.',
  change: { added: 'added', changed: 'changed', removed: 'no longer given' },
  noChanges: 'The information is as it was.',
  notRelied: 'What is no longer given is not to be used any more.',
  contents: 'Contents of the referral',
  files: 'Files',
  filesText:
    'A saved copy lies on this computer without encryption. Keep it as you keep other client records.',
  savePdf: 'Save the referral as a PDF',
  saveFile: 'Save {name} ({size})',
  saved: 'Saved: {name}. Look in the browser’s downloads.',
  withdrawnTitle: 'The consent was withdrawn',
  withdrawnText:
    'On {day} the client withdrew the consent on which you were given the referral. The information of the referral may not be used any more.',
  withdrawnWhich: 'Which referral is withdrawn',
  concernsNumber: 'Referral no. {number}, dated {day}',
  concernsOne: 'The referral dated {day}',
  withdrawnWhose: 'The referral was about: {name}',
  withdrawnWhy: 'Why it was withdrawn',
  todo: 'What we ask of you',
  stopUsing: 'Do not use the information of the referral any more, and do not answer it.',
  deleteFiles:
    'Delete the referral’s file and every copy that was saved of it: in the downloads, the mail, shared folders and the bin. Destroy printouts.',
  keepDuty:
    'What you have already entered in your own register as the law requires stays there. Everything else is destroyed.',
  tellSender:
    'Tell the sender if the information was used already: what was done with it. You need not tell anything about the client. In the end, delete this file as well.',
  senderReach: 'The sender can be reached: {reach}',
  withdrawalPdfText:
    'The same as a letter, if you must keep a record of the withdrawal. A saved copy is on this computer without encryption.',
  saveWithdrawal: 'Save the withdrawal as a PDF file',
  withdrawalFile: 'withdrawal',
  answer: 'Answer the sender',
  answerText:
    'The answer is sealed for the sender of the referral: nobody else can open it. It is saved as a file that you send yourself.',
  'no-permission':
    'The client has not given permission to answer with this file. An answer alone tells that the person is your client: ask them first.',
  'permission-ended':
    'The client’s permission to answer was valid until {until}. No answer can be made with this file any more. Ask the client, or ask the sender for a new referral.',
  mayAnswerUntil: 'The client has given permission to answer until {until}.',
  status: 'How it stands',
  day: 'Time given: day',
  time: 'Time given: time of day',
  timeHint: 'Finnish time. Leave empty if the time is told some other way.',
  waitEstimate: 'Estimated wait',
  message: 'Message',
  contactPerson: 'Contact person',
  contactPhone: 'Contact person’s telephone',
  wrongTime: 'Give both the day and the time, or leave both empty.',
  wrongText: 'Some text is too long. Shorten it and try again.',
  seal: 'Seal and save the answer',
  sealing: 'Sealing.',
  sealedAs:
    'The answer is sealed in the file {name}. It is in the browser’s downloads. Send it to the sender of the referral, as an attachment of an e-mail for example. Until then the answer has not been sent.',
  sealedAgain: 'You can still change the answer and save it again. Send the latest file then.',
  notSealed:
    'The answer could not be sealed. What you typed is still on this page. Try another browser or ring the sender.',
};
