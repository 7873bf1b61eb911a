import type { ListTable } from './table.ts';
export function importLists(_directory: string): ListTable[] {
  return [];
}
