import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Prose, Quote } from '../../ui/layout.tsx';
import { Private } from '../../ui/private.tsx';
import { useText } from '../../ui/text.ts';

/** As much as is laid out without anyone noticing; a note may hold a million characters. */
const atOnce = 20_000;

/** Cuts between lines or words where it can. */
function cutAt(text: string, wanted: number): number {
  if (text.length <= wanted) return text.length;
  const line = text.lastIndexOf('\n', wanted);
  if (line > wanted / 2) return line + 1;
  const word = text.lastIndexOf(' ', wanted);
  return word > wanted / 2 ? word + 1 : wanted;
}

/** Free text of any length: the beginning, and more of it on request. */
export function LongText({ text, isQuote }: { text: string; isQuote?: boolean }) {
  const t = useText();
  const [wanted, setWanted] = useState(atOnce);
  const end = cutAt(text, wanted);
  const Body = isQuote === true ? Quote : Prose;
  return (
    <>
      <Private as="div">
        <Body>{text.slice(0, end)}</Body>
      </Private>
      {end < text.length && (
        <Button
          variant="quiet"
          size="small"
          onPress={() => {
            setWanted(wanted * 2);
          }}
        >
          {t('notes.reading.more')}
        </Button>
      )}
    </>
  );
}
