"""Django's settings. Everything that differs between installations comes from the environment."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from zhengwu.site import environment
from zhengwu.site.database import django_database, replica_database

ROOT = environment.ROOT
VAR = environment.var_dir()
TESTING = environment.flag("ZHENGWU_TESTING")

SECRET_KEY = environment.secret("SECRET_KEY")
#: Seals personal data and the event chain. Losing it loses them: keep it apart from the database's backups.
DATA_KEY = environment.secret("DATA_KEY")
DATA_KEYS_RETIRED: list[str] = [key for key in os.environ.get("DATA_KEYS_RETIRED", "").split(",") if key]

#: Signs what other sites follow (the feed of changes). When it is replaced, its public half joins those below, as a JWK.
PLATFORM_SIGNING_KEY = environment.platform_key("PLATFORM_SIGNING_KEY")
PLATFORM_KEYS_RETIRED: list[dict[str, str]] = environment.structure("PLATFORM_KEYS_RETIRED", [])

#: For developers only: tracebacks instead of error pages, and the design system's pages for everybody.
DEBUG = environment.flag("DEBUG")
DEMO = environment.flag("DEMO", default=True)
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("TRUSTED_ORIGINS", "").split(",") if o]
#: The address printed into QR codes.
SITE_URL = os.environ.get("SITE_URL", f"http://127.0.0.1:{environment.port()}")
#: How the last digit of a project code (投资项目代码) is checked: `none` believes it, `mod11_10` is ISO/IEC 7064 MOD 11,10. The
#: public part of GB/T 40058-2021 says that there is a check digit and not how it is computed, so a wrong guess would turn real
#: codes away: set `mod11_10` only where the provincial platform confirms it.
PROJECT_CODE_CHECK = os.environ.get("PROJECT_CODE_CHECK", "none")
#: The division this installation serves.
HOME_DIVISION = os.environ.get("HOME_DIVISION", "340123000000")
#: So many ids make a part of the table of events (kernel/events/parts.py).
EVENT_PART_IDS = environment.whole("EVENT_PART_IDS", 10_000_000)
#: So many openings of guides are counted in one statement; tests count statements and want none by chance.
OPENINGS_TOGETHER = 1_000_000 if TESTING else 50

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "procrastinate.contrib.django",
    "zhengwu.kernel",
    "zhengwu.timelimits",
    "zhengwu.people",
    "zhengwu.organisations",
    "zhengwu.forms",
    "zhengwu.seals",
    "zhengwu.documents",
    "zhengwu.flows",
    "zhengwu.items",
    "zhengwu.certificates",
    "zhengwu.cases",
    "zhengwu.hall",
    "zhengwu.ratings",
    "zhengwu.disclosure",
    "zhengwu.supervision",
    "zhengwu.analytics",
    "zhengwu.appraisal",
    "zhengwu.notices",
    "zhengwu.archives",
    "zhengwu.parallel",
    "zhengwu.doors.ui",
    "zhengwu.doors.citizen",
    "zhengwu.doors.desk",
    "zhengwu.doors.api_v1",
    "zhengwu.doors.ops",
    # Behind our doors: they bring the pages it shows.
    "allauth.idp.oidc",
]

MIDDLEWARE = [
    "zhengwu.doors.ops.seen.middleware.RequestSeen",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "zhengwu.doors.ui.security.ContentSecurityPolicy",
    "zhengwu.doors.ui.language.LanguageMiddleware",
    "zhengwu.doors.ui.maintenance.MaintenanceMiddleware",
    "zhengwu.doors.ui.rates.RateMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "zhengwu.doors.ui.refusals.RefusalMiddleware",
]

#: What an answer to a program needs that brings no session (site/wsgi.py): no account, no form, no page, no file.
MIDDLEWARE_OF_PROGRAMS = [
    "zhengwu.doors.ops.seen.middleware.RequestSeen",
    "django.middleware.security.SecurityMiddleware",
    "zhengwu.doors.ui.security.ContentSecurityPolicy",
    "zhengwu.doors.ui.language.LanguageMiddleware",
    "zhengwu.doors.ui.maintenance.MaintenanceMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "zhengwu.doors.ui.refusals.RefusalMiddleware",
]

ROOT_URLCONF = "zhengwu.site.urls"
WSGI_APPLICATION = "zhengwu.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zhengwu.doors.ui.context.site",
            ],
        },
    }
]

DATABASE_URL = os.environ.get("DATABASE_URL", "")
_PREPARED = environment.flag("DATABASE_PREPARED", default=True)
DATABASES = {"default": django_database(DATABASE_URL, pooled=bool(DATABASE_URL) and not TESTING, prepared=_PREPARED)}
#: Streaming replicas that doors marked `may_lag` read from (site/replicas.py); commas between their addresses.
DATABASE_REPLICAS = {
    f"replica{number}": url.strip()
    for number, url in enumerate(filter(str.strip, os.environ.get("DATABASE_REPLICA_URLS", "").split(",")), start=1)
}
#: So many seconds a replica may be behind; one that is further behind is left out until it has caught up.
REPLICA_MOST_LAG = environment.seconds("REPLICA_MOST_LAG", 5)
if DATABASE_REPLICAS:
    DATABASES |= {alias: replica_database(url, prepared=_PREPARED) for alias, url in DATABASE_REPLICAS.items()}
    DATABASE_ROUTERS = ["zhengwu.site.replicas.ReplicaRouter"]
    MIDDLEWARE.insert(
        MIDDLEWARE.index("django.contrib.sessions.middleware.SessionMiddleware"),
        "zhengwu.site.replicas.ReplicaMiddleware",
    )
if TESTING:  # copied from a database that has the tables already (`testing.py`)
    DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ.get("TEMPLATE_DATABASE")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 8}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("username", "display_name")},
    },
]
#: Whether a worker is told of new jobs at once (LISTEN, a connection of its own). Off: it asks every 5 s.
WORKER_LISTENS = environment.flag("WORKER_LISTENS", default=True)
#: How often one address may look at papers by their codes, in one worker.
VERIFY_A_MINUTE = environment.whole("VERIFY_A_MINUTE", 1_000_000 if TESTING else 60)
#: Who may read /metrics: whoever brings the token, or asks from one of these networks (10.0.0.0/8,127.0.0.1). Both empty: anybody.
METRICS_TOKEN = os.environ.get("METRICS_TOKEN", "")
METRICS_ALLOW = [n.strip() for n in os.environ.get("METRICS_ALLOW", "").split(",") if n.strip()]
#: How often a minute, in one worker: `search` and `suggest` by address, posted `forms` and `files` by address (a hall with fifty
#: windows is one), `downloads` made on demand by address, `calls` of the API by token, `open_calls` without one by address. JSON
#: replaces some of them; 0 counts nothing. See doors/ui/rates.py.
RATES: dict[str, int] = {
    "search": 1200, "forms": 3000, "files": 1200, "downloads": 600, "calls": 12_000, "open_calls": 3000,
}  # fmt: skip
RATES |= dict.fromkeys(RATES, 0) if TESTING else {}
RATES |= environment.structure("RATES", {})
#: How many proxies of our own stand before the site: the last so many entries of X-Forwarded-For are believed, the others are not.
ALLAUTH_TRUSTED_PROXY_COUNT = environment.whole("TRUSTED_PROXIES", 0)
#: How many threads of a web process the live board may hold (ADR 0029); 0: none, every question is answered at once.
STREAMS_HELD = environment.whole("STREAMS_HELD", 1)
#: How many wrong tries are borne: see people/rules/tries.py.
SIGN_IN_LIMITS: dict[str, int] = {}
#: Minutes after which something delicate asks again who one is.
PROVE_AGAIN_MINUTES = environment.whole("PROVE_AGAIN_MINUTES", 10)
#: Kinds of posts that must have a second factor: everywhere but in a demonstration, unless said otherwise.
SECOND_FACTOR_POSTS = (
    frozenset({"supervisor", "admin"}) if environment.flag("SECOND_FACTOR", default=not DEMO) else frozenset()
)
#: Other hosts our providers may ask than those that stand in their own settings, such as a province's second identity server.
OUTGOING_HOSTS = [host for host in os.environ.get("OUTGOING_HOSTS", "").split(",") if host]
#: Networks that are not public and may be asked by name (政务外网), such as `10.0.0.0/8,192.168.7.4/32`; see kernel/outgoing.py.
OUTGOING_PRIVATE = [network for network in os.environ.get("OUTGOING_PRIVATE", "").split(",") if network]
#: File with the certificates of authorities of an own network, beside which the public ones are not believed; "" believes those.
OUTGOING_CA_FILE = os.environ.get("OUTGOING_CA_FILE", "")
#: 三员分立: no post and no person is two of system administrator, security administrator and auditor: see
#: organisations/rules/separation.py.
THREE_MEMBERS = environment.flag("THREE_MEMBERS", default=not DEMO)
#: An opened emergency account (应急账号) works for at most so many hours.
EMERGENCY_HOURS = environment.whole("EMERGENCY_HOURS", 4)
#: Who carries short messages: `demo` writes them to the log; see people/providers/sms/.
SMS_PROVIDER = os.environ.get("SMS_PROVIDER", "demo")
SMS_ALIYUN = {
    name: os.environ.get(f"SMS_ALIYUN_{name.upper()}", "")
    for name in ("access_key_id", "access_key_secret", "sign_name", "template_code")
}
#: Who carries notices: `demo` writes them to the log; `http` is a gateway of the shape of NOTICE_SMS_HTTP; see notices/providers/.
NOTICE_PROVIDERS = {
    "sms": os.environ.get("NOTICE_SMS_PROVIDER", "demo"),
    "email": os.environ.get("NOTICE_EMAIL_PROVIDER", "demo"),
}
NOTICE_SMS_HTTP = environment.structure("NOTICE_SMS_HTTP", {})
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.whole("EMAIL_PORT", 25)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS")
EMAIL_USE_SSL = environment.flag("EMAIL_USE_SSL")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", "no-reply@localhost")
#: The province's identity platform (交叉认证). `levels`: its `acr` → 实名等级, as JSON.
PROVINCE = {
    "name": os.environ.get("PROVINCE_NAME", "省级身份认证"),
    "issuer": os.environ.get("PROVINCE_ISSUER", "").rstrip("/"),
    "client_id": os.environ.get("PROVINCE_CLIENT_ID", ""),
    "client_secret": os.environ.get("PROVINCE_CLIENT_SECRET", ""),
    "levels": environment.structure("PROVINCE_LEVELS", {"L2": 2, "L3": 3, "L4": 4}),
}
CACHES = {"default": {"BACKEND": "zhengwu.site.cache.SharedWhereItMatters"}}
PASSWORD_HASHERS = (
    ["django.contrib.auth.hashers.MD5PasswordHasher"]  # tests sign in hundreds of times; never outside them
    if TESTING
    else [  # a password stored under another than the first is hashed anew when its owner signs in
        "django.contrib.auth.hashers.Argon2PasswordHasher",
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
)
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "zhengwu.doors.citizen.accounts.AccountAdapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
if TESTING:
    ACCOUNT_RATE_LIMITS = False
MFA_ADAPTER = "zhengwu.doors.citizen.accounts.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_TOLERANCE = 1
MFA_ALLOW_UNVERIFIED_EMAIL = True
#: Our pages ask for it themselves (`@recently_proved`).
MFA_REAUTHENTICATION_REQUIRED = False
ACCOUNT_REAUTHENTICATION_REQUIRED = False
IDP_OIDC_ADAPTER = "zhengwu.doors.citizen.sso.SsoAdapter"
IDP_OIDC_PRIVATE_KEY = environment.signing_key("OIDC_SIGNING_KEY")
IDP_OIDC_REFRESH_TOKEN_EXPIRES_IN = 30 * 24 * 60 * 60
IDP_OIDC_RP_INITIATED_LOGOUT_ASKS_FOR_OP_LOGOUT = False
LOGIN_URL = "/sign-in"
LOGIN_REDIRECT_URL = "/my"
LOGOUT_REDIRECT_URL = "/"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("简体中文")), ("en", _("英文"))]
LOCALE_PATHS = [ROOT / "zhengwu" / "locale"]
LANGUAGE_COOKIE_NAME = "language"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

STATIC_URL = "/static/"
#: Where `collectstatic` puts the files of the pages; a container has them in its image and `VAR` in a volume.
STATIC_ROOT = Path(os.environ.get("STATIC_DIR") or VAR / "static")
STATICFILES_DIRS = [ROOT / "zhengwu" / "doors" / "ui" / "static" / "dist"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
MEDIA_ROOT = VAR / "files"
#: Where `zhengwu backup` writes to and how old the newest may be, in hours, before `zhengwu doctor` complains; empty: nobody looks.
BACKUP_DIR = os.environ.get("BACKUP_DIR", "")
BACKUP_HOURS = environment.whole("BACKUP_HOURS", 26)
#: While it exists, everybody is told that the platform is being looked after.
MAINTENANCE_FILE = VAR / "maintenance"
#: Where uploaded files and papers lie: `local` in `$VAR/files`, `s3` in an S3-compatible store, which several machines share.
FILES = os.environ.get("FILES", "local")
_S3 = {
    "endpoint": os.environ.get("S3_ENDPOINT", ""),
    "bucket": os.environ.get("S3_BUCKET", ""),
    "region": os.environ.get("S3_REGION", "us-east-1"),
    "access_key": os.environ.get("S3_ACCESS_KEY", ""),
    "secret_key": os.environ.get("S3_SECRET_KEY", ""),
}
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "zhengwu.site.s3.S3Storage", "OPTIONS": _S3}
    if FILES == "s3"
    else {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = TESTING
WHITENOISE_MAX_AGE = 31_536_000 if not TESTING else 0

FONT_DIRS = [
    Path(folder)
    for folder in (ROOT / "node_modules" / "@expo-google-fonts" / "noto-serif-sc", "/usr/share/fonts/opentype/noto")
]
#: Who looks for malicious programs in a file before it is kept: demo (knows the test sample alone), or clamd.
VIRUS_SCANNER = os.environ.get("VIRUS_SCANNER", "demo")
CLAMD_ADDRESS = os.environ.get("CLAMD_ADDRESS", "127.0.0.1:3310")
#: Folder with the certificates (PEM or DER) of the authorities whose SM2 seals on OFD files we believe.
SM2_ROOTS = os.environ.get("SM2_ROOTS", "")
#: RFC 3161 service that stamps what is sealed; without one the demonstration's own.
SEAL_TIME_STAMPS = os.environ.get("SEAL_TIME_STAMPS", "")
#: File of PEM certificates of authorities whose time stamps are believed.
SEAL_TRUST_ROOTS = os.environ.get("SEAL_TRUST_ROOTS", "")
#: Seals whose key lies in a token (PKCS#11), or at a remote signing service: see zhengwu/seals/providers/signing.
SEAL_PKCS11_MODULE = os.environ.get("SEAL_PKCS11_MODULE", "")
SEAL_PKCS11_TOKEN = os.environ.get("SEAL_PKCS11_TOKEN", "")
SEAL_PKCS11_PIN = os.environ.get("SEAL_PKCS11_PIN", "")
SEAL_REMOTE_URL = os.environ.get("SEAL_REMOTE_URL", "")
SEAL_REMOTE_TOKEN = os.environ.get("SEAL_REMOTE_TOKEN", "")
SEAL_REMOTE_PIN = os.environ.get("SEAL_REMOTE_PIN", "")
#: A holder lets somebody use a certificate for at most so many days.
CERTIFICATE_GRANT_DAYS = environment.whole("CERTIFICATE_GRANT_DAYS", 365)
MAX_UPLOAD_BYTES = 20 * 1024 * 1024
#: 存量制证: how many rows are compared with the paper, and how many may be wrong; see QualityRule. {"per_mille": 5, "least": 20, …}
STOCK_QUALITY: dict[str, int] = environment.structure("STOCK_QUALITY", {})
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024

SESSION_ENGINE = "zhengwu.site.sessions"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
_HTTPS = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS and environment.flag("HSTS_SUBDOMAINS", default=True)
#: The list browsers carry takes whole domains alone, and gov.cn is not ours to enter there.
SILENCED_SYSTEM_CHECKS = ["security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
CSRF_FAILURE_VIEW = "zhengwu.doors.ui.refusals.csrf_failed"
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "zhengwu.site.logs.formatter"}, "request": {"()": "zhengwu.site.logs.RequestLine"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json"},
        "requests": {"class": "logging.StreamHandler", "formatter": "request"},
    },
    # One line a request (LOG_REQUESTS): everywhere but in a demonstration, whose console is for people.
    "loggers": {
        "zhengwu.requests": {
            "handlers": ["requests"],
            "level": "INFO" if environment.flag("LOG_REQUESTS", default=not DEMO and not TESTING) else "WARNING",
            "propagate": False,
        }
    },
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}
