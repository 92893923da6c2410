"""Why a file, a disk or another machine did not do what was asked: what a system says in English, in both languages."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

from opentt.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_ALLOWED = Text("没有权限", "no permission")
_FULL = Text("磁盘空间或配额已用完", "no space is left on the disk, or of a quota")
_BUSY = Text("正被占用", "it is in use")
_MANY = Text("打开的文件过多", "too many files are open")
_BROKEN = Text("连接中断", "the connection broke")
_SLOW = Text("超时", "it took too long")
_NO_WAY = Text("网络不通，到不了那里", "no way leads there over the network")
_NO_HOST = Text("没有这个主机名，或域名解析不了", "no such host, or its name cannot be resolved")
_AWAY = Text("连不上", "no connection could be made")

_SYSTEM = {
    errno.ENOENT: Text("没有这个文件或文件夹", "no such file or folder"),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EISDIR: Text("是文件夹，不是文件", "it is a folder, not a file"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.EEXIST: Text("已经存在", "it exists already"),
    errno.ENOTEMPTY: Text("文件夹不是空的", "the folder is not empty"),
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: Text("那里只能读，不能写", "nothing can be written there, only read"),
    errno.ENAMETOOLONG: Text("名称过长", "the name is too long"),
    errno.ELOOP: Text("符号链接绕成了圈", "symbolic links lead in a circle"),
    errno.EMFILE: _MANY,
    errno.ENFILE: _MANY,
    errno.EFBIG: Text("文件过大", "the file is too large"),
    errno.EIO: Text("磁盘读写出错", "the disk failed"),
    errno.EBUSY: _BUSY,
    errno.ETXTBSY: _BUSY,
    errno.ENXIO: Text("没有这个设备，或没有人在读", "no such device, or nobody reads from it"),
    errno.ENOMEM: Text("内存不足", "too little memory"),
    errno.EPIPE: _BROKEN,
    errno.ECONNRESET: _BROKEN,
    errno.ECONNABORTED: _BROKEN,
    errno.ECONNREFUSED: Text("连接被拒绝，那里没有服务在运行", "the connection was refused; no service runs there"),
    errno.ETIMEDOUT: _SLOW,
    errno.EHOSTUNREACH: _NO_WAY,
    errno.EHOSTDOWN: _NO_WAY,
    errno.ENETUNREACH: _NO_WAY,
    errno.ENETDOWN: _NO_WAY,
    errno.EADDRINUSE: Text("端口已被占用", "the port is in use"),
    errno.EADDRNOTAVAIL: Text("本机没有这个地址", "this machine has no such address"),
}

_EXPIRED, _NOT_YET, _OTHER_NAME = 10, 9, 62
_CERTIFICATES = {
    _EXPIRED: Text("TLS 证书已过期", "its TLS certificate has expired"),
    _NOT_YET: Text("TLS 证书尚未生效；请核对本机时间", "its TLS certificate is not valid yet; check this clock"),
    _OTHER_NAME: Text("TLS 证书属于别的主机名", "its TLS certificate is for another host"),
}
"""By OpenSSL's number of what failed (`X509_V_ERR_`…, `man openssl-verification-options`)."""

_NO_TRUST = Text("TLS 证书不受信任", "its TLS certificate is not trusted")

_KINDS = {
    "gaierror": _NO_HOST,
    "SSLError": Text("TLS 连接失败；对方也许不用 https", "no TLS connection could be made; it may not speak https"),
    "TimeoutException": _SLOW,
    "TimeoutError": _SLOW,
    "ProxyError": Text("代理服务器没有接通", "the proxy did not connect"),
    "RemoteProtocolError": Text("应答中断，或不是 HTTP", "the answer broke off, or is no HTTP"),
    "DecodingError": Text("应答的压缩内容有误", "the compressed answer is broken"),
    "TooManyRedirects": Text("转址次数过多", "it leads from one address to the next without end"),
    "UnsupportedProtocol": Text("转到的不是 http 或 https 地址", "it leads to no http or https address"),
    "OverflowError": Text("端口应在 0 到 65535 之间", "a port is a number from 0 to 65535"),
    "InvalidURL": Text("不是合法的网址", "it is no web address"),
    "ConnectError": _AWAY,
    "NetworkError": _BROKEN,
    "RequestError": _BROKEN,
    "OutOfMemoryException": Text("内存或临时空间不足", "too little memory or temporary space"),
    "IOException": Text("读写出错", "reading or writing failed"),
    "UnicodeError": Text("其中有不能用的字符", "it has a character that cannot be there"),
    "ValueError": Text("其中有不能用的字符", "it has a character that cannot be there"),
}
"""By the name of a class, most particular first; the libraries that they are of need not be loaded for it."""

_DATABASES = {
    "SQLITE_CANTOPEN": Text("打不开这个文件；请检查路径与权限", "the file cannot be opened; check its path and rights"),
    "SQLITE_NOTADB": Text("不是 SQLite 数据库", "it is no SQLite database"),
    "SQLITE_READONLY": Text(
        "不能写；请检查文件与文件夹的权限", "it cannot be written; check its rights and its folder's"
    ),
    "SQLITE_BUSY": Text("被另一个程序占用", "another program holds it"),
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR": Text("磁盘读写出错", "the disk failed"),
    "SQLITE_CORRUPT": Text("文件已损坏；请用备份恢复", "the file is damaged; restore a backup"),
    "failed to resolve host": _NO_HOST,
    "timeout expired": _SLOW,
    "password authentication failed": Text("用户名或密码不对", "user or password is wrong"),
    "no password supplied": Text("没有给出密码", "no password was given"),
    "pg_hba.conf": Text("数据库不接受这个用户从本机连接", "the database does not let this user in from here"),
    'database "': Text("没有这个数据库，或不能使用", "there is no such database, or it may not be used"),
    'role "': Text("没有这个数据库用户", "the database has no such user"),
    "too many": Text("数据库的连接已用完", "the database takes no more connections"),
}
"""By what SQLite calls an error, or how PostgreSQL and its driver word it."""

_LIBRARIES = ("_duckdb", "duckdb", "psycopg", "sqlite3")
"""The modules of databases, whose exceptions repeat what the system said."""

_OTHER = Text("系统错误 {name}", "system error {name}")


def reason_of(error: BaseException) -> Text:
    """Why something failed, by the exception of the system, of httpx or of a database that says so, or by its causes.

    What a database says that is not among the known stays as it is.

    >>> reason_of(ConnectionRefusedError(111, "Connection refused")).zh
    '连接被拒绝，那里没有服务在运行'
    >>> reason_of(OSError(61, "No data available")).en
    'system error ENODATA'
    """
    whole = list(_chain(error))
    known = next(filter(None, map(_of_system, whole)), None) or next(filter(None, map(_of_kind, reversed(whole))), None)
    if known:
        return known
    said = next((str(one) for one in whole if type(one).__module__.startswith(_LIBRARIES)), "")
    if said:
        words = " ".join(said.split())
        return Text(words, words)
    code = getattr(error, "errno", None)
    return _OTHER.fill({"name": errno.errorcode.get(code or 0, type(error).__name__)})


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The exception and those that it came from, also where a library hides them."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _names(error: BaseException) -> list[str]:
    return [kind.__name__ for kind in type(error).__mro__]


def _of_system(error: BaseException) -> Text | None:
    """What the operating system said, or TLS did, which gives its own numbers for those of the system."""
    names = _names(error)
    if "SSLCertVerificationError" in names:
        return _CERTIFICATES.get(getattr(error, "verify_code", 0), _NO_TRUST)
    if "SSLError" in names or "gaierror" in names:
        return _of_kind(error)
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0)
    if type(error).__module__.startswith(_LIBRARIES):
        said = getattr(error, "sqlite_errorname", None) or str(error)
        database = next((text for sign, text in _DATABASES.items() if sign in said), None)
        return database or next((text for code, text in _SYSTEM.items() if os.strerror(code) in said), None)
    return None


def _of_kind(error: BaseException) -> Text | None:
    """What the kind of an exception says by itself."""
    return next((_KINDS[name] for name in _names(error) if name in _KINDS), None)
