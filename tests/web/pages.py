"""Pages about invented people, written for these tests."""

HOSTILE = "<script>alert(1)</script>"
TURNED = "\N{RIGHT-TO-LEFT OVERRIDE}gnorw\N{POP DIRECTIONAL FORMATTING}"

NEWS = """<!doctype html><html lang="en"><head><title>Lawyer Aigerim Samplova detained in Bishkek</title></head>
<body><article><h1>Lawyer Aigerim Samplova detained in Bishkek</h1>
<p><time datetime="2024-03-05">March 5, 2024</time></p>
<p>On March 4, 2024, lawyer Aigerim Samplova was detained in Bishkek. Her colleague, advocate Bektur
Obraztsov, said that she is charged under Article 357 of the Criminal Code of the Kyrgyz Republic.</p>
<p>The Ministry of Justice of the Kyrgyz Republic did not answer. Aigerim Samplova was taken to the
Pervomaisky District Court in Bishkek, where Bektur Obraztsov waited for her.</p>
</article></body></html>"""

RUSSIAN = """<!doctype html><html lang="ru"><head><title>Адвоката Айгерим Самплову отпустили</title></head>
<body><article><h1>Адвоката Айгерим Самплову отпустили</h1>
<p><time datetime="2024-03-07">7 марта 2024 года</time></p>
<p>7 марта 2024 года суд в Бишкеке отпустил адвоката Айгерим Самплову под домашний арест. Ее обвиняют по
статье 357 Уголовного кодекса Кыргызской Республики. Коллега, адвокат Бектур Образцов, доволен решением.</p>
</article></body></html>"""

APPEAL = """Open appeal in support of lawyer Aigerim Samplova

March 10, 2024

To the Prosecutor General of the Kyrgyz Republic

We, the undersigned lawyers, are alarmed by the prosecution of Aigerim Samplova.

We call on you:

1. To close the criminal case against Aigerim Samplova.
2. To return the documents that were taken from her office.

Signed:

1. Bektur Obraztsov, lawyer, Bishkek
2. Daniyar Primerov, lawyer, Almaty
3. Saule Nepravdina, lawyer, Astana
"""

NASTY = f"""<!doctype html><html lang="en"><head><title>=cmd|x {TURNED} &lt;script&gt;alert(1)&lt;/script&gt; {"long " * 20_000}</title></head>
<body><article><h1>=cmd|x {TURNED} &lt;script&gt;alert(1)&lt;/script&gt; {"long " * 20_000}</h1>
<p><time datetime="2024-03-09">March 9, 2024</time></p>
<p>On March 9, 2024, lawyer Aigerim Samplova spoke of &lt;script&gt;alert(1)&lt;/script&gt; and
&lt;img src=x onerror=alert(2)&gt; in Bishkek. {TURNED} javascript:alert(3)</p>
</article></body></html>"""

FILES = {
    "news.html": NEWS,
    "russian.html": RUSSIAN,
    "appeal.txt": APPEAL,
    "nasty.html": NASTY,
    "empty.bin": "\0\0\0\0",
}
GUARDED = "Samplova"
