# Make: include this file. `make check` checks the drafts, `make reports` builds those that changed.
DRAFTS ?= $(wildcard *.md)
REPORT ?= report
OUT ?= build

.PHONY: check reports

check:
	$(REPORT) check $(DRAFTS)

reports: $(patsubst %.md,$(OUT)/%.docx,$(DRAFTS))

$(OUT)/%.docx: %.md
	$(REPORT) build $< --out-dir $(OUT)
