"""The one kernel that JupyterLab offers: the interpreter it runs on itself.

Not here: JupyterLab's other settings.
"""

from jupyter_client.kernelspec import KernelSpecManager


class OwnKernelOnly(KernelSpecManager):
    """Looks for kernels nowhere, so that only the interpreter's own is left.

    A kernel of the name ``python3`` that somebody installed for themselves would else take the place
    of the one that can import the workbench.
    """

    def _kernel_dirs_default(self) -> list[str]:
        return []
