import { type Happening, secondsAfter } from '../happening.ts';
import { fellAtDusk } from './picture.ts';
import type { Setting } from './setting.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Papers of a few: a list, a photograph of the person's own, and a plan that was signed on paper. */
export function* papersOf(setting: Setting): Generator<Happening> {
  const { index, client, say, ago, moment } = setting;
  const clientId = () => client.value;
  const keep = (
    daysAgo: number,
    originalName: string,
    bytes: () => Promise<Uint8Array<ArrayBuffer>>,
    about: { readonly title: string; readonly words: string },
  ): Happening => ({
    at: secondsAfter(moment(daysAgo, 16), index),
    tell: async (tell) => {
      const { attachmentId } = await tell('papers.add', {
        clientId: clientId(),
        originalName,
        bytes: await bytes(),
      });
      await tell('papers.update', { attachmentId, ...about, datedOn: ago(daysAgo) });
    },
  });
  if (index % 30 === 11) {
    const list = [
      'Asuntonäyttöön mukaan',
      '',
      '- henkilökortti',
      '- mittanauha (mahtuuko sohva?)',
      '- kysy: kuka auraa pihan, saako kissan, milloin avaimet',
      '- hakemuksen liitteet puhelimessa valmiina',
      '',
    ].join('\n');
    yield keep(16, 'asuntonaytto.txt', () => Promise.resolve(utf8(list)), {
      title: 'Muistilista asuntonäyttöön',
      words: 'Kirjoitettiin yhdessä bussia odotellessa.',
    });
  }
  if (index % 30 === 10) {
    yield keep(24, 'IMG_0412.png', () => Promise.resolve(fellAtDusk()), {
      title: say(['Oma kuva: tunturi iltahämärässä', 'Eget foto: fjället i skymningen']),
      words: say(['Näytetään pajalla, kun kysytään, mistä hän pitää.', 'Visas i verkstaden.']),
    });
  }
  if (index % 30 === 0) {
    yield {
      at: moment(14, 16),
      tell: async (tell) => {
        // The plan as the app prints it, signed on paper and scanned back.
        const { pdf } = await tell('plans.print', { clientId: clientId(), language: 'fi', deliver: 'view' });
        if (pdf === null) throw new Error('a plan that was looked at has no pages');
        const { attachmentId } = await tell('papers.add', {
          clientId: clientId(),
          originalName: 'suunnitelma-allekirjoitettu.pdf',
          bytes: pdf,
        });
        const title = say(['Suunnitelma, allekirjoitettu paperi', 'Planen, undertecknat papper']);
        await tell('papers.update', { attachmentId, title, datedOn: ago(14) });
      },
    };
  }
}
