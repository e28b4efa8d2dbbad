"""The widgets that ours is measured against; a bench notebook runs this file as its first cell.

Not here: anything of the workbench.
"""

import anywidget
import ipywidgets
import numpy as np
import pandas as pd

CODES = ("CC", "C", "N", "I", "II", "NA")

EMPTY = """
export default {
  render({ el }) {
    const root = document.createElement("div");
    root.className = "bench-empty";
    root.textContent = "empty";
    el.append(root);
  },
};
"""

ECHO = """
export default {
  render({ model, el, signal }) {
    const root = document.createElement("div");
    const [own, heard] = [document.createElement("span"), document.createElement("span")];
    root.className = "bench-echo";
    root.tabIndex = 0;
    root.dataset.lmSuppressShortcuts = "true";
    own.textContent = heard.textContent = "0";
    root.append(own, " ", heard);
    let pressed = 0;
    root.addEventListener("keydown", () => {
      pressed += 1;
      own.textContent = String(pressed);
      model.send({ pressed });
    }, { signal });
    model.on("msg:custom", (message) => { heard.textContent = String(message.pressed); });
    el.append(root);
  },
};
"""


class Empty(anywidget.AnyWidget):
    """The least an anywidget can be: one line of text."""

    _esm = EMPTY


class Echo(anywidget.AnyWidget):
    """The least that answers: every key goes to the kernel, and its number comes back."""

    _esm = ECHO

    def __init__(self) -> None:
        super().__init__()
        self.on_msg(lambda _widget, message, _buffers: self.send(message))


def codes(rows: int, columns: int) -> pd.DataFrame:
    """Return a frame of codes, one column a hypothesis."""
    values = np.array(CODES)[(np.arange(rows)[:, None] * 7 + np.arange(columns) * 3) % 5]
    return pd.DataFrame(values, columns=[f"H{n}" for n in range(columns)])


def datagrid(rows: int, columns: int) -> ipywidgets.DOMWidget:
    """Return the codes in an ipydatagrid."""
    import ipydatagrid

    return ipydatagrid.DataGrid(codes(rows, columns), editable=True)


def dropdowns(rows: int, columns: int) -> ipywidgets.DOMWidget:
    """Return the codes in a grid of dropdowns, as a notebook without us would ask for them."""
    cells = [ipywidgets.Dropdown(options=CODES, value=code) for code in codes(rows, columns).to_numpy().flat]
    widths = ipywidgets.Layout(grid_template_columns=f"repeat({columns}, 6em)")
    return ipywidgets.GridBox(cells, layout=widths)
