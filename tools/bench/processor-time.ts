import { cpuUsage } from 'node:process';

/** Processor time of this process in milliseconds: what else runs on the machine does not count. */
export function processorTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
