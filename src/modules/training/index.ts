export { type OutsideStart, type Period, TrainingReader } from './application/training.reader.js';
export { TrainingModule } from './training.module.js';
