import { useEffect, useState } from 'react';

/** The value once it has stood still for `delay` ms. */
export function useDebounced<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => {
      setSettled(value);
    }, delay);
    return () => {
      clearTimeout(waiting);
    };
  }, [value, delay]);
  return settled;
}
