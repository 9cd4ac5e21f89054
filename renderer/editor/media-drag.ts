import type { DragEvent } from 'react';

/** Marks a file of the bin on its way to a scene; other drags are files of the system. */
export const MEDIA_DRAG_TYPE = 'application/x-fifteen-media';

/** What an element needs to take a file of the bin. Of several inside each other, the innermost takes it. */
export function takesMedia(onFile: (file: string) => void) {
  return {
    onDragOver: (event: DragEvent): void => {
      if (!event.dataTransfer.types.includes(MEDIA_DRAG_TYPE)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onDrop: (event: DragEvent): void => {
      const file = event.dataTransfer.getData(MEDIA_DRAG_TYPE);
      if (file === '') return;
      event.preventDefault();
      event.stopPropagation();
      onFile(file);
    },
  };
}
