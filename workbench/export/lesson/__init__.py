"""The two folders of a class: what students are given, and what the teacher keeps."""

from workbench.export.lesson.folder import Prepared, prepare

__all__ = ["Prepared", "prepare"]
