import { DropZone, isFileDropItem, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Icon } from './icons.tsx';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** What may be dropped: "Raahaa lähetys tähän". */
  label: string;
  /** The bytes of the dropped file and its name; the window never learns its path. */
  onBytes: (bytes: Uint8Array, name: string) => void;
  /** Too large a file is not read at all. */
  maxBytes: number;
  onTooLarge: () => void;
  /** The button that asks with the system's own dialog. */
  choose: { label: string; onPress: () => void; isPending?: boolean };
}

/** A place to drop one file on, with a button that does the same by dialog. */
export function FileDrop({ label, onBytes, maxBytes, onTooLarge, choose }: FileDropProps) {
  const read = async (file: File): Promise<void> => {
    if (file.size > maxBytes) onTooLarge();
    else onBytes(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  return (
    <DropZone
      className={cx(styles.drop)}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const item = event.items.find(isFileDropItem);
        if (item) void item.getFile().then(read);
      }}
    >
      <Icon name="drop" size={26} />
      <Text slot="label">{label}</Text>
      <Button onPress={choose.onPress} isPending={choose.isPending === true} icon="open">
        {choose.label}
      </Button>
    </DropZone>
  );
}
