import { useEffect, useRef } from 'react';

/** A 0 this soon after a 1 makes it ten. */
const tenWithin = 900;

/** Takes the number keys as answers from 0 to 10: one key each, ten as 1 and 0. Not while text is written. */
export function useDigits(isOn: boolean, onDigit: (value: number) => void): void {
  const take = useRef(onDigit);
  useEffect(() => {
    take.current = onDigit;
  });
  useEffect(() => {
    if (!isOn) return;
    let oneAt = -Infinity;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof HTMLTextAreaElement;
      if (isWriting || event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return;
      event.preventDefault();
      if (event.repeat) return;
      const isTen = event.key === '0' && event.timeStamp - oneAt < tenWithin;
      oneAt = event.key === '1' ? event.timeStamp : -Infinity;
      take.current(isTen ? 10 : Number(event.key));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isOn]);
}
