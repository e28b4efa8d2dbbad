// Whether there is still a kernel behind the widget, as JupyterLab and its kin tell it.

/**
 * Return what a kernel's status means for us.
 * "gone": this widget's other half is lost for good. "away": out of reach just now. "unknown": nobody tells.
 * @param {string} status as in JupyterLab's Kernel.Status
 * @param {string} [connection] as in Kernel.ConnectionStatus
 * @returns {{ kernel: "idle" | "busy" | "away" | "unknown" | "gone", why?: "restarted" | "stopped" }}
 */
export function verdict(status, connection = "connected") {
  if (status === "restarting" || status === "autorestarting") return { kernel: "gone", why: "restarted" };
  if (status === "dead" || status === "terminating") return { kernel: "gone", why: "stopped" };
  if (connection !== "connected") return { kernel: "away" };
  if (status === "busy" || status === "starting") return { kernel: "busy" };
  return { kernel: status === "idle" ? "idle" : "unknown" };
}

/**
 * Call `tell` now and whenever the kernel's state changes; with "unknown" once where the page does not tell.
 * @param {any} manager the widget manager of an anywidget model
 * @param {AbortSignal} signal ends the watching
 * @param {(state: ReturnType<typeof verdict>) => void} tell
 */
export function watchKernel(manager, signal, tell) {
  const session = manager?.context?.sessionContext;
  const kernel = session?.session?.kernel ?? manager?.kernel;
  const teller = session ?? kernel;
  if (!teller?.statusChanged?.connect || !kernel) return tell({ kernel: "unknown" });
  const look = (_sender, status) => tell(verdict(statusIn(status, kernel), kernel.connectionStatus));
  const lookAtConnection = () => tell(verdict(kernel.status, kernel.connectionStatus));
  const changed = (_sender, change) => tell({ kernel: "gone", why: change?.newValue ? "restarted" : "stopped" });
  const pairs = [
    [teller.statusChanged, look],
    [teller.connectionStatusChanged, lookAtConnection],
    [teller.kernelChanged, changed],
  ].filter(([source]) => source?.connect);
  for (const [source, slot] of pairs) source.connect(slot);
  signal.addEventListener("abort", () => pairs.forEach(([source, slot]) => source.disconnect(slot)));
  lookAtConnection();
}

function statusIn(told, kernel) {
  return typeof told === "string" ? told : kernel.status;
}
