"""JupyterLab started for a person: working copies, a port, an address.

Not here: anything that happens inside a notebook.
"""

from workbench.lab.launch import start

__all__ = ["start"]
