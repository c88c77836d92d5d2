/** The channel that a commit of changed measures is told on; the payload is empty. */
export const changeChannel = 'measure_changed';
