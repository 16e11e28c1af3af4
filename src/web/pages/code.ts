export { showClassCode as spacedCode } from '../../domain/class-code.ts';
