export { Attachments } from './Attachments';
export { startMediaWorker } from './mediaWorker';
export { Uploads } from './Uploads';
export { useUploads } from './useUploads';
