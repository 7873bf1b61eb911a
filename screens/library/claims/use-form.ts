import { useState } from 'preact/hooks';

/** A form that is open until what it says is kept; why it was not kept stands in it. */
export function useForm<T>() {
  const [open, setOpen] = useState<T>();
  const [problem, setProblem] = useState<string>();
  const show = (what?: T): void => {
    setProblem(undefined);
    setOpen(what);
  };
  const save = async (work: Promise<string | null>): Promise<void> => {
    const failed = await work;
    // Another form may have been opened while this one was being saved.
    if (failed === null) setOpen((now) => (now === open ? undefined : now));
    setProblem(failed ?? undefined);
  };
  return { open, problem, show, save, close: () => show() };
}
