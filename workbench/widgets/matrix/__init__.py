"""The matrix widget: see :class:`workbench.widgets.matrix.widget.MatrixWidget`."""
