import Dexie, { type EntityTable } from 'dexie';

/** A knowledge pack that the reader chose. `incoming` was offered and not judged yet; `current` is in use. */
interface KeptPack {
  readonly slot: 'incoming' | 'current';
  readonly file: Blob;
}

/**
 * Where a pack of the reader's own lies. A database apart from the library: it is large, holds nothing private and can be
 * made again. Screens only offer files; the worker judges them and decides which one is in use.
 */
export class PackStore extends Dexie {
  declare packs: EntityTable<KeptPack, 'slot'>;

  constructor(name = 'newsgloss-pack') {
    super(name);
    this.version(1).stores({ packs: 'slot' });
  }

  /** Puts a file where the worker finds it. */
  async offer(file: Blob): Promise<void> {
    await this.packs.put({ slot: 'incoming', file });
  }

  async read(slot: KeptPack['slot']): Promise<Blob | undefined> {
    return (await this.packs.get(slot))?.file;
  }

  /** The offered file takes the place of the one in use, or nothing happens at all. */
  async accept(): Promise<void> {
    await this.transaction('rw', this.packs, async () => {
      const incoming = await this.packs.get('incoming');
      if (incoming === undefined) return;
      await this.packs.put({ ...incoming, slot: 'current' });
      await this.packs.delete('incoming');
    });
  }

  async discard(slot: KeptPack['slot']): Promise<void> {
    await this.packs.delete(slot);
  }
}

/** Bytes of the largest pack that is opened: the worker holds a pack in memory as a whole. */
export const LARGEST_PACK = 256 * 1024 * 1024;
