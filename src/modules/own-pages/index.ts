export { OwnPagesModule } from './own-pages.module.js';
