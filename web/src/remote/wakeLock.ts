/** Keeps the phone's screen on while the remote is seen; a browser gives the lock back whenever the page is hidden. */
export function stayAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
