() => {
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE && !oneKey(node)) found.push(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || ["STYLE", "SCRIPT", "CODE"].includes(node.tagName)) return;
    for (const name of [
      "alt", "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext",
      "aria-braillelabel", "placeholder", "label", "data-label", "data-hint",
    ])
      if (node.hasAttribute(name)) found.push(node.getAttribute(name));
    if (node.tagName === "INPUT" && ["button", "submit", "reset"].includes(node.type)) found.push(node.value);
    for (const side of ["::before", "::after"]) {
      const content = getComputedStyle(node, side).content;
      if (/^"/.test(content)) found.push(content);
    }
    if (node.tagName === "IMG" && node.src.startsWith("data:image/svg+xml;base64,"))
      found.push(...picture(node.src));
    node.childNodes.forEach(walk);
  };
  // a letter that is pressed is the same in every language; a key with a name is not
  const oneKey = (text) => text.parentElement?.closest("kbd") && text.data.trim().length === 1;
  const picture = (address) => {
    const bytes = Uint8Array.from(atob(address.split(",")[1]), (one) => one.charCodeAt(0));
    const drawn = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "image/svg+xml");
    // of a picture in an <img> nothing but its drawn words is shown, and its alt is said
    return [...drawn.querySelectorAll("text")].map((one) => one.textContent);
  };
  walk(document.body);
  return [...new Set(found.filter((text) => text.trim()))];
}
