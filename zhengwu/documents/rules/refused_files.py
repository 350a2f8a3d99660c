"""Why a file is not taken (文件为什么收不了): each reason a name, a sentence and what to do next. Pure."""

from __future__ import annotations

from typing import Any, ClassVar

from zhengwu.kernel.pure import BadInput, InputError, TooLarge

ACCEPTED_WORDS = "PDF、JPG、PNG、WebP、OFD、Word（docx）、Excel（xlsx）"


class FileRefused(BadInput):
    """A file we cannot take."""

    reason: ClassVar[str] = "file.refused"
    template = "这个文件收不了，请换一个再传。"

    def __init__(self, **facts: Any) -> None:
        super().__init__(
            [InputError(loc=("file",), msg=self.template, code=self.reason, facts=facts)], self.template, **facts
        )


class EmptyFile(FileRefused):
    """Nothing in it."""

    reason = "file.empty"
    template = "这个文件是空的（0 字节），请重新选择，或重新拍一张。"


class UnknownFileType(FileRefused):
    """Something, but nothing we take."""

    reason = "file.type"
    template = "这个文件是{actual}，收不了。{advice}可以传的有：{accepted}。"


class NotWhatItClaims(FileRefused):
    """Name or declared type say one thing, the content another."""

    reason = "file.claims"
    template = "这个文件说自己是{claimed}，内容却是{actual}。请打开看看是不是选错了，用原来的文件再传一次。"


class BrokenFile(FileRefused):
    """Cut off or damaged: nobody could open it."""

    reason = "file.broken"
    template = "这个{actual}文件不完整或损坏了，打不开。请在您的设备上打开确认，再传一次。"


class ActiveContent(FileRefused):
    """Macros, scripts, programs: things that run."""

    reason = "file.active"
    template = "这个{actual}文件里带有会自动运行的程序（宏或脚本），收不了。请另存或打印为普通 PDF 再传。"


class UnsafeFile(FileRefused):
    """Names that lead outside, entities, the same name twice: made to harm whoever opens it."""

    reason = "file.unsafe"
    template = "这个{actual}文件的内部结构不安全，收不了。请用生成它的软件重新导出，再传一次。"


class TwoInOne(FileRefused):
    """One file that is also another one."""

    reason = "file.polyglot"
    template = "这个{actual}文件里还藏着另一种文件，收不了。请用拍照或另存的方式重新生成一份再传。"


class Bomb(FileRefused):
    """Small outside, enormous inside."""

    reason = "file.bomb"
    template = "这个{actual}文件展开后太大，收不了。请压缩图片或拆成几份再传。"


class TooManyPixels(FileRefused):
    """A picture nobody could open."""

    reason = "file.pixels"
    template = "这张图片有 {megapixels} 百万像素，最多 {limit} 百万。请用普通画质重新拍一张再传。"


class Infected(FileRefused):
    """A malicious program was found in it."""

    reason = "file.infected"
    template = "这个文件里查出了病毒（{found}），收不了。请在您的设备上杀毒，换一份没有问题的文件再传。"


class NotScanned(FileRefused):
    """The scanner does not answer; a file nobody looked at is not kept."""

    reason = "file.not_scanned"
    template = "病毒扫描现在没有回应，文件暂时收不了。请过几分钟再传；一直不行，请告诉系统管理员。"


class FileTooLarge(TooLarge):
    """More bytes than we take."""

    code = "file.too_large"
    template = "这个文件超过 {limit_mb} MB，传不了。请压缩图片，或拆成几个文件再传。"
