/**
 * word/settings.xml, whole: docx can't say most of what Chinese text needs.
 *
 * Without `doNotExpandShiftReturn`, a justified line before a hard break is spread over the full width. No `updateFields`: it
 * makes Word ask a question at every opening.
 */
export const settingsXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  '<w:zoom w:percent="100"/>',
  '<w:defaultTabStop w:val="420"/>',
  "<w:evenAndOddHeaders/>",
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:endnotePr><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>',
  "<w:compat>",
  "<w:doNotExpandShiftReturn/>",
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
  "</w:compat>",
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  "</w:settings>",
].join("");
