export { type OutsideStart, type Period, TrainingDirectory } from './application/training-directory.js';
export { TrainingModule } from './training.module.js';
