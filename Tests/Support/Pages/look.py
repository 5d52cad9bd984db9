"""Looks at pages as other people's programs do: `python look.py FOLDER PAGE…`.

html5lib reads each strictly. Where there is a browser, axe looks at it in light and in dark, on a phone and on a wide
screen, and it is printed. FOLDER gets the pictures, unless it is `-`. For each page a line of JSON: what is wrong with
it, whether it scrolls sideways, and how many sheets of paper it takes (null without a browser).
"""
import base64
import json
import pathlib
import re
import shutil
import sys

import html5lib

SIZES = [(390, 844), (1280, 900), (1920, 1080)]
NAMESPACE = "{http://www.w3.org/1999/xhtml}"


def read(page):
    """What is wrong with it as a document."""
    text = pathlib.Path(page).read_text(encoding="utf-8")
    try:
        root = html5lib.HTMLParser(strict=True).parse(text)
    except html5lib.html5parser.ParseError as error:
        return [f"html5lib: {error}"]
    found = []

    def all_of(tag):
        return list(root.iter(NAMESPACE + tag))

    if root.get("lang") != "en":
        found.append("no language")
    if len(all_of("h1")) != 1 or len(all_of("main")) != 1:
        found.append("not one h1 and one main")
    if not "".join(all_of("title")[0].itertext()).strip():
        found.append("no title")
    level = 1
    for element in root.iter():
        tag = str(element.tag).replace(NAMESPACE, "")
        if tag in ("script", "img", "link", "iframe", "object", "a"):
            found.append(f"a {tag}")
        if re.fullmatch("h[1-6]", tag):
            if int(tag[1]) > level + 1:
                found.append(f"{tag} below h{level}")
            level = int(tag[1])
        if tag == "th" and element.get("scope") not in ("col", "row"):
            found.append("a th without a scope")
        for name in element.keys():
            if name.startswith("on") or name in ("src", "href", "srcset"):
                found.append(f"the attribute {name}")
    if re.search(r"https?:|//|@import|url\(", re.sub(r"<body.*", "", text, flags=re.S)):
        found.append("something from outside")
    return found


def browser():
    """None where there is no Chromium, or nothing to drive it with."""
    driver = shutil.which("chromedriver")
    if driver is None:
        return None
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    return webdriver.Chrome(service=Service(driver), options=options)


def look(driver, page, folder):
    from axe_selenium_python import Axe

    found, is_wide = [], False
    path = pathlib.Path(page).resolve()
    for theme in ["light", "dark"]:
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": theme}]})
        for width, height in SIZES if theme == "light" else SIZES[:1]:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
            driver.get(path.as_uri())
            is_wide |= driver.execute_script("return document.documentElement.scrollWidth > innerWidth")
            axe = Axe(driver)
            axe.inject()
            for fault in axe.run()["violations"]:
                nodes = [node["html"][:120] for node in fault["nodes"][:2]]
                found.append(f"axe, {width} px, {theme}: {fault['id']}: {nodes}")
            if folder != "-":
                picture = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})["data"]
                name = pathlib.Path(folder) / f"{path.stem}-{width}-{theme}.png"
                name.write_bytes(base64.b64decode(picture))
    paper = base64.b64decode(driver.print_page())
    if folder != "-":
        (pathlib.Path(folder) / f"{path.stem}.pdf").write_bytes(paper)
    return found, is_wide, len(re.findall(rb"/Type\s*/Page\b", paper))


def main():
    folder, *pages = sys.argv[1:]
    driver = browser()
    try:
        for page in pages:
            found, is_wide, sheets = read(page), False, None
            if driver is not None:
                more, is_wide, sheets = look(driver, page, folder)
                found += more
            line = {"page": pathlib.Path(page).stem, "faults": found, "isWide": is_wide, "sheets": sheets}
            print(json.dumps(line), flush=True)
    finally:
        if driver is not None:
            driver.quit()


main()
