/** Marks a file of the bin on its way to a scene; other drags are files of the system. */
export const MEDIA_DRAG_TYPE = 'application/x-fifteen-media';
