export { Attachments } from './Attachments';
export { startMediaWorker } from './mediaWorker';
export { Uploads } from './Uploads';
export { takeUploads } from './uploads';
export { useUploads } from './useUploads';
