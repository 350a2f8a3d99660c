"""账号: what somebody signs in with. Whom it stands for is a natural person; what it may do is in `organisations`."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from zhengwu.kernel.public import Actor, CompiledModels, Given
from zhengwu.people.models.natural_person import NaturalPerson
from zhengwu.people.rules.username import UsernameWrong, normal_username, read_username


class AccountManager(BaseUserManager["Account"]):
    """Creates accounts and finds them by the name people sign in with."""

    def get(self, *args: Any, **wanted: Any) -> Account:
        """As ever; by the key alone, which every page asks for, with a statement written once.

        Raises:
            Account.DoesNotExist
        """
        # Of the managers of relations, which are of a class of their own, each knows only its own accounts.
        if args or wanted.keys() != {"pk"} or type(self) is not AccountManager or self._db:
            return super().get(*args, **wanted)
        for account in _by_key.found(keys=[self.model._meta.pk.get_prep_value(wanted["pk"])]):
            return account
        raise self.model.DoesNotExist(f"account {wanted['pk']}")

    def create_user(
        self, username: str, email: str | None = None, password: str | None = None, **fields: Any
    ) -> Account:
        """A saved account with its password hashed; without a password nobody can sign in with one.

        Raises:
            UsernameWrong
        """
        account = self.model(username=read_username(username), email=self.normalize_email(email), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        """Sign-in by username; width and case do not matter, and what cannot be a username is simply not there."""
        try:
            return self.get(username=read_username(username or ""))
        except UsernameWrong:
            raise self.model.DoesNotExist from None


class Account(AbstractBaseUser):
    """账号. `identity_level` is 实名等级: 2 self-declared, 3 data check, 4 real person, 5 on site. DOMAIN §5."""

    class IdentityLevel(models.IntegerChoices):
        """实名等级 [P]."""

        DECLARED = 2, "L2"
        DATA_CHECKED = 3, "L3"
        REAL_PERSON = 4, "L4"
        ON_SITE = 5, "L5"

    username = models.CharField(max_length=150, unique=True)
    display_name = models.CharField(max_length=100)
    email = models.EmailField(blank=True, default="")
    person = models.ForeignKey(NaturalPerson, null=True, on_delete=models.PROTECT, related_name="accounts")
    identity_level = models.PositiveSmallIntegerField(choices=IdentityLevel.choices, default=IdentityLevel.DECLARED)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False, help_text="works at the desk")
    opened_at = models.DateTimeField(null=True)
    must_change_password = models.BooleanField(
        default=False, db_default=False, help_text="first thing after signing in"
    )

    is_emergency = models.BooleanField(default=False, db_default=False, help_text="lies sealed until somebody needs it")
    emergency_until = models.DateTimeField(null=True, help_text="opened, and good so long; empty while it is sealed")

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["display_name"]

    objects = AccountManager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(identity_level__gte=2, identity_level__lte=5), name="account_identity_level"
            ),
            models.CheckConstraint(condition=~models.Q(username=""), name="account_has_username"),
            models.UniqueConstraint(Lower("username"), name="account_username_any_case"),
        ]

    def __str__(self) -> str:
        return self.username

    @classmethod
    def normalize_username(cls, username: str) -> str:
        """One spelling of a username: NFKC, lower case, no blanks around it."""
        return normal_username(username)

    def is_shut(self, now: dt.datetime) -> bool:
        """Whether it is an emergency account (应急账号) that nobody has opened, or whose hours are over."""
        return self.is_emergency and (self.emergency_until is None or self.emergency_until <= now)

    @property
    def ref(self) -> str:
        """How events and other rooms name this account: `account:12`."""
        return f"account:{self.pk}"

    @property
    def actor(self) -> Actor:
        """How events name who acted."""
        return Actor(ref=self.ref, name=self.display_name)

    def get_full_name(self) -> str:
        """The name shown on pages."""
        return self.display_name

    def get_short_name(self) -> str:
        """The same: Chinese names have no short form."""
        return self.display_name


_by_key = CompiledModels(lambda: Account.objects.filter(pk__any=Given("keys")))
