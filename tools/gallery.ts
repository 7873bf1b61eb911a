import { serveGallery } from './gallery/serve.ts';

/** The gallery with live reload: `npm run gallery -- 4400` chooses the port. */
const server = await serveGallery(Number(process.argv[2] ?? 4400));
server.printUrls();
