import { create } from 'zustand';

/** Whether the command box is open. */
export const useCommandBox = create<{ readonly open: boolean }>(() => ({ open: false }));

export const openCommandBox = (): void => {
  useCommandBox.setState({ open: true });
};

export const closeCommandBox = (): void => {
  useCommandBox.setState({ open: false });
};
