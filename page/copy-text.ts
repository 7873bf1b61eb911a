/**
 * Puts a text on the clipboard, during a press of the reader's. By the copy event, because the clipboard's own interface
 * is missing on pages without encryption and asks for a permission on others. False when the browser refuses.
 */
export function copyText(text: string): boolean {
  let isCopied = false;
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  addEventListener('copy', fill, { capture: true });
  document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return isCopied;
}
