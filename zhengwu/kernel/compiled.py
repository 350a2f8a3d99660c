"""Queries written down once. The ORM builds its SQL anew each time it is asked; where people wait for the same question with other
values, that takes longer than the answer. The question stays the ORM's: its text is kept after the first time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar, cast

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet
from django.db.models.lookups import Lookup
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler
from django.db.transaction import TransactionManagementError

from zhengwu.kernel.reading import place_of

Row = TypeVar("Row", bound=models.Model)


class Given(Expression):
    """A value that is named when the query is asked. It stands wherever a lookup takes an expression, as the database reads it:
    nothing turns it into the column's own form."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        """A place for it."""
        return "%s", (self,)


@models.Field.register_lookup
class AnyOf(Lookup):
    """`pk__any=[1, 2]`: one of these. One text and one plan however many there are, which `in` has not."""

    lookup_name = "any"
    prepare_rhs = False

    def as_sql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> tuple[str, tuple[Any, ...]]:
        """`column = ANY(list)`."""
        column, params = self.process_lhs(compiler, connection)
        return f"{column} = ANY(%s)", (*params, self.rhs)


class NotPlain(TypeError):
    """The query has columns that the ORM turns into something else after reading them."""


class Compiled:
    """A query over columns (`values_list`), built when it is asked for the first time.

    >>> _names = Compiled(lambda: Body.objects.filter(code__any=Given("codes")).values_list("code", "name"))
    >>> _names(codes=["11340123MA000004X1"])
    """

    def __init__(self, build: Callable[[], QuerySet[Any, Any]]) -> None:
        self._build = build
        self._text: tuple[str, tuple[Any, ...]] | None = None
        self._model: type[models.Model]
        self._locks = False

    def __call__(self, *, using: str | None = None, **values: Any) -> list[tuple[Any, ...]]:
        """The rows.

        Args:
            using: the database, where it is not the one rows of this model are read from just now.
            values: one for each `Given`.
        Raises:
            NotPlain
            TransactionManagementError: it locks rows, and no transaction would hold the locks
        """
        text, params = self._text or self._written(using or DEFAULT_DB_ALIAS)
        if not text:
            return []
        connection = connections[using or place_of(self._model)]
        if self._locks and connection.get_autocommit():
            raise TransactionManagementError("rows can be locked in a transaction only")
        with connection.cursor() as cursor:
            cursor.execute(text, [values[each.name] if isinstance(each, Given) else each for each in params])
            rows: list[tuple[Any, ...]] = cursor.fetchall()
        return rows

    def _written(self, using: str) -> tuple[str, tuple[Any, ...]]:
        query = self._build().query
        assert query.model is not None  # it began as a model's queryset
        self._model, self._locks = query.model, query.select_for_update
        compiler = query.get_compiler(using)
        try:
            text, params = compiler.as_sql()
        except EmptyResultSet:  # nothing can answer it, whatever is given
            self._text = "", ()
            return self._text
        self._read(compiler)
        self._text = text, tuple(params)
        return self._text

    def _read(self, compiler: SQLCompiler) -> None:
        if compiler.get_converters([expression for expression, _sql, _alias in compiler.select]):
            raise NotPlain("the columns of this query are turned into something else after reading")


class CompiledModels(Compiled, Generic[Row]):
    """A query over whole rows of a model, or some of their columns (`only`, `defer`), with the rows they point to where those are
    asked for (`select_related`); built when it is asked for the first time.

    >>> _accounts = CompiledModels(lambda: Account.objects.filter(pk__any=Given("ids")))
    >>> _accounts.found(ids=[7])
    """

    def __init__(self, build: Callable[[], QuerySet[Row, Row]]) -> None:
        super().__init__(build)
        self._names: list[str] = []
        self._own = slice(0)
        self._select: Any = None
        self._info: Any = None
        self._turn: Callable[[Iterable[Sequence[Any]]], Iterable[Sequence[Any]]] = list

    def found(self, **values: Any) -> list[Row]:
        """The rows, as the ORM gives them; a column that was left out is read when somebody asks for it."""
        rows = self(**values)
        if not rows:
            return []
        model, place = cast("type[Row]", self._model), place_of(self._model)
        pointed_to = get_related_populators(self._info, self._select, place)  # type: ignore[call-arg]  # the stubs are ahead
        found = []
        for row in self._turn(rows):
            one = model.from_db(place, self._names, row[self._own])
            for each in pointed_to:
                each.populate(row, one)
            found.append(one)
        return found

    def first(self, **values: Any) -> Row | None:
        """The first of the rows; the query says with `[:1]` that no more are wanted."""
        rows = self.found(**values)
        return rows[0] if rows else None

    def _read(self, compiler: SQLCompiler) -> None:
        self._select, self._info = compiler.select, compiler.klass_info
        columns = [expression for expression, _sql, _alias in compiler.select]
        places = self._info["select_fields"]
        self._own = slice(places[0], places[-1] + 1)
        self._names = [column.target.attname for column in columns[self._own]]
        if converters := compiler.get_converters(columns):
            query = compiler.query
            # By a compiler of whoever asks: this one would keep the connection of the first who did.
            self._turn = lambda rows: query.get_compiler(place_of(self._model)).apply_converters(rows, converters)


def attach(owner: models.Model, name: str, rows: Sequence[models.Model]) -> None:
    """`owner.name.all()` gives these rows from now on, and they know their owner: what `prefetch_related` would have read."""
    manager = getattr(owner, name)
    for row in rows:
        setattr(row, manager.field.name, owner)
    known = manager.all()
    known._result_cache, known._prefetch_done = list(rows), True
    cast("Any", owner).__dict__.setdefault("_prefetched_objects_cache", {})[name] = known
