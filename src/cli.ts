import 'reflect-metadata';
import { runCommand } from './composition/commands.js';

process.exitCode = await runCommand(process.argv.slice(2));
