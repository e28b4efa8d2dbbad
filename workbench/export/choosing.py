"""Which choices each kind of file can follow, and whose ratings it then holds.

Not here: the choices (:mod:`workbench.views.choice`).
"""

from workbench.classroom.median import median_case
from workbench.errors import BadValue
from workbench.export.own_part import own_part
from workbench.messages import say
from workbench.model.case import Case
from workbench.scoring import chosen_analyst
from workbench.views.choice import GROUP, Choice

HOLDS = {
    ".csv": ("matrix", ()),
    ".xlsx": ("matrix", ()),
    ".svg": ("picture", ("rows",)),
    ".png": ("picture", ("rows",)),
    ".tex": ("table", ("rows", "by", "matrix")),
    ".json": ("case", ()),
}
"""What a kind of file always holds, and which choices it follows nevertheless; all others follow all."""


def check_choice(choice: Choice, ending: str) -> None:
    """Raise BadValue for a choice that this kind of file cannot follow."""
    holds, follows = HOLDS.get(ending, ("", choice.changed))
    for name in choice.changed:
        if name not in follows:
            what = say(f"choice.holds.{holds}")
            expected = say("choice.not_here", ending=ending, what=what)
            raise BadValue(say(f"choice.{name}"), getattr(choice, name), expected)
    if choice.who and ending == ".json":
        raise BadValue(say("choice.who"), choice.who, say("choice.who.case"))


def part_for(case: Case, analyst: str, choice: Choice) -> tuple[Case, str]:
    """Return the part of the case that is shown, and whose it is: one analyst's, or the group's median.

    Raises
    ------
    WhichAnalyst
        If the analyst who was chosen rated nothing.
    """
    if choice.who == GROUP:
        name = say("choice.group", n=len(case.analysts))
        return own_part(median_case(case, name), name), name
    who = chosen_analyst(case, choice.who) if choice.who else analyst
    return own_part(case, who), who
